import type { Event } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';

/** Deletes an event, after asking. */
export function DeleteEvent({ event: { id, organizationId, title } }: { event: Event }) {
  return (
    <Section id="delete" title="Delete" note="Questions, registrations and answers go with it.">
      <ApiButton
        action={`/api/organization-dashboard/delete-event/${id}`}
        method="DELETE"
        question={`Delete ${title} with all its answers?`}
        done={`/organizations/${organizationId}`}
      >
        Delete this event
      </ApiButton>
    </Section>
  );
}
