import { RETENTION } from '@pi/domain';
import type { EventView } from '@pi/events';
import { Link } from '#components/ui/link.tsx';
import { formatExact } from '#lib/format.ts';
import { OwnRegistration } from './own-registration.tsx';

/** Beside an event: the reader's registration, what happens with answers, whom to ask. */
export function EventSide({ view }: { view: EventView }) {
  const { event, registration, people } = view;
  return (
    <aside aria-label={registration ? 'Your registration' : 'About taking part'} className="space-y-8 pt-8">
      {registration && <OwnRegistration view={view} registration={registration} />}
      <div>
        <h2>Your answers</h2>
        <p className="mt-1 text-ink-2">
          The pairing service reads them. The organizer sees counts, and of texts samples without names, never who
          answered what. No name reaches a language model. They are deleted when you leave the event, when you delete
          your account, and at the latest {RETENTION.answers.days} days after the event ends.
        </p>
        {registration && event.status === 'PAIRING_PUBLISHED' && (
          <p className="mt-1">
            <Link href={`/events/${event.id}/questionnaire`} className="text-link">
              Read your answers
            </Link>
          </p>
        )}
      </div>
      <div>
        <h2>Organizer</h2>
        <p className="mt-1 text-ink-2">
          {event.organizationName}. {formatExact(people)} registered.
          {event.contactEmail && (
            <>
              {' '}
              Questions to{' '}
              <a href={`mailto:${event.contactEmail}`} className="wrap-anywhere text-link">
                {event.contactEmail}
              </a>
            </>
          )}
        </p>
      </div>
    </aside>
  );
}
