import { dayOf } from '@pi/domain';
import type { Event } from '@pi/domain/events';
import { ApiButton } from '#components/forms/api-button.tsx';
import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { Section } from '#components/section.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { MOVE_WORDS } from '#lib/events/event-words.ts';

/** What comes next for an event: start, end, open again. */
export function EventMoves({ event, questions }: { event: Event; questions: number }) {
  const { id, status } = event;
  switch (status) {
    case 'NOT_STARTED':
      return (
        <Section
          id="next"
          title="Start"
          note={
            questions > 0
              ? 'People can register and answer from then on; questions and their options do not change any more.'
              : 'There are no questions yet: everybody who registers would be paired by the rules alone.'
          }
        >
          <ApiButton action={`/api/event-status/start-event/${id}`} method="PATCH" look="primary">
            {MOVE_WORDS.start}
          </ApiButton>
        </Section>
      );
    case 'STARTED':
      return (
        <Section
          id="next"
          title="End"
          note="It ends by itself when its last day (UTC) is over. You can end it earlier."
        >
          <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
            <ApiButton action={`/api/event-status/end-event/${id}`} method="PATCH" question="End the event now?">
              {MOVE_WORDS.end}
            </ApiButton>
            <DayForm
              action={`/api/organization-dashboard/move-end-day/${id}`}
              label="Another last day"
              endDay={event.endDay}
              submit="Move it"
            />
          </div>
        </Section>
      );
    case 'TERMINATED':
      return (
        <Section
          id="next"
          title="Ended"
          note="Nobody can register or answer any more. Until its groups are published you can open the event again."
        >
          <p className="mb-4">
            <ButtonLink href={`/events/${id}/pairings`} look="primary">
              Pair people
            </ButtonLink>
          </p>
          <DayForm
            action={`/api/event-status/reopen-event/${id}`}
            label="Last day"
            endDay={event.endDay < dayOf(new Date()) ? '' : event.endDay}
            submit={MOVE_WORDS.reopen}
          />
        </Section>
      );
    case 'PAIRING_PUBLISHED':
      return (
        <Section id="next" title="Published">
          <p>Everybody sees their own group.</p>
          <p className="mt-3">
            <ButtonLink href={`/events/${id}/pairings`}>See all groups</ButtonLink>
          </p>
        </Section>
      );
  }
}

interface DayFormProps {
  action: string;
  label: string;
  endDay: string;
  submit: string;
}

function DayForm({ action, label, endDay, submit }: DayFormProps) {
  return (
    <ApiForm action={action} method="PATCH" className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <TextField name="endDay" label={label} hint="UTC, inclusive." type="date" required defaultValue={endDay} />
      <Button type="submit">{submit}</Button>
    </ApiForm>
  );
}
