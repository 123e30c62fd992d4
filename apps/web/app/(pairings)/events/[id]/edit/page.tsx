import { EventsRepository, requireEventAdmin } from '@pi/events';
import type { Metadata } from 'next';
import { OrganizerHeading } from '#components/events/organizer-heading.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { pageId } from '#lib/session/page-id.ts';
import { pageDeps, requireViewer } from '#lib/session/viewer.ts';
import { EventForm } from '../../event-form.tsx';

export const metadata: Metadata = { title: 'Edit event', robots: { index: false } };

export default async function EditEventPage({ params }: { params: Promise<{ id: string }> }) {
  const id = await pageId(params);
  const user = await requireViewer(`/events/${id}/edit`);
  const event = await orNotFound(requireEventAdmin(new EventsRepository(await pageDeps()), user, id));
  return (
    <>
      <OrganizerHeading event={event} current="edit" />
      {event.status === 'NOT_STARTED' ? (
        <EventForm
          action={`/api/organization-dashboard/edit-event/${id}`}
          method="PUT"
          done={`/events/${id}/manage`}
          event={event}
          mayBeForMakers={event.audience === 'plugin_makers'}
          submit="Save"
        />
      ) : (
        <Notice tone="plain">The event has started: what people registered for does not change any more.</Notice>
      )}
    </>
  );
}
