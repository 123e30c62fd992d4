import type { Event } from '@pi/domain/events';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { endWords, groupWords, STATUS_WORDS } from '#lib/events/event-words.ts';

interface Props {
  events: readonly Event[];
  /** People registered, by the id of the event. */
  people: ReadonlyMap<string, number>;
  /** Where a row leads: the event, or what its organizers do with it. */
  isManaged?: boolean;
  /** What stands behind a title, by the id of the event. */
  notes?: ReadonlyMap<string, string>;
}

/** Events as rows: title and organization, when they end, how many people. */
export function EventRows({ events, people, isManaged = false, notes }: Props) {
  return (
    <ul className="border-hairline border-t">
      {events.map((event) => (
        <li
          key={event.id}
          className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-hairline border-b py-2.5 hover:bg-hover md:grid-cols-[minmax(0,1fr)_9rem_8rem_7rem]"
        >
          <div className="min-w-0">
            <Link
              href={isManaged ? `/events/${event.id}/manage` : `/events/${event.id}`}
              className="row-link font-medium"
            >
              {event.title}
            </Link>{' '}
            {event.isSample && <Tag>Sample</Tag>}
            <p className="truncate text-ink-2 text-xs">
              {event.organizationName}
              {notes?.get(event.id) && <> · {notes.get(event.id)}</>}
            </p>
          </div>
          <span className="text-ink-2 max-md:hidden">{groupWords(event)}</span>
          <span className="text-right md:text-left">
            {endWords(event)}
            <span className="block text-ink-2 text-xs">{STATUS_WORDS[event.status]}</span>
          </span>
          <span className="text-right text-ink-2 max-md:hidden">{people.get(event.id) ?? 0} registered</span>
        </li>
      ))}
    </ul>
  );
}
