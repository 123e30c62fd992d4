import type { Conflict, Event, StoredRule } from '@pi/domain/events';
import { Link } from '#components/ui/link.tsx';
import { listOrganizerRules } from '#lib/pairing-board/organizer-rules.ts';

interface Props {
  event: Event;
  /** Rules that organizers made for this event. */
  own: readonly StoredRule[];
  conflict: Conflict | null;
}

/** The rules that a pairing of the event follows, those that clash marked. */
export function RulesSide({ event, own, conflict }: Props) {
  const clashing = conflict?.rules.map(({ id }) => id) ?? [];
  return (
    <aside aria-label="Rules of this event" className="border-hairline pt-2 lg:border-l lg:pl-6">
      <h2>Rules of this event</h2>
      <ul className="mt-3 border-hairline-strong border-t">
        {listOrganizerRules(event, own).map(({ id, name, note }) => {
          const isClashing = clashing.includes(id);
          return (
            <li key={id} className="wrap-anywhere border-hairline border-b pt-2 pb-1.75 text-ink-2">
              <b className={`block font-medium ${isClashing ? 'text-down' : 'text-ink'}`}>{name}</b>
              {note}
              {isClashing && '; in the clash'}
            </li>
          );
        })}
      </ul>
      <p className="mt-2">
        <Link href={`/events/${event.id}/rules`} className="text-link max-md:inline-block max-md:py-2.5">
          Edit rules
        </Link>
      </p>
    </aside>
  );
}
