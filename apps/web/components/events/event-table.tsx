import type { Event } from '@pi/domain/events';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { describeEnd, describeGroupSize } from '#lib/events/event-words.ts';
import { formatDay, formatExact } from '#lib/format.ts';

interface Props {
  /** What the table holds, for screen readers. */
  caption: string;
  events: readonly Event[];
  /** People registered, by the id of the event. */
  people: ReadonlyMap<string, number>;
  /** The heading of the last column, and what it says of an event. */
  last: string;
  note(event: Event): ReactNode;
}

const HIDDEN = 'max-md:hidden';

/** Events with organization, end, groups and registrations: on a phone under the title. */
export function EventTable({ caption, events, people, last, note }: Props) {
  return (
    <table className="w-full border-hairline border-b">
      <caption className="sr-only">{caption}</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)] max-md:sr-only">
        <tr className="h-10 text-left text-ink-2 *:font-normal">
          <th scope="col">Event</th>
          <th scope="col" className={`pl-4 ${HIDDEN}`}>
            Ends
          </th>
          <th scope="col" className={`pl-4 ${HIDDEN}`}>
            Groups
          </th>
          <th scope="col" className={`pl-4 text-right ${HIDDEN}`}>
            Registered
          </th>
          <th scope="col" className="pl-6">
            {last}
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <EventRow key={event.id} event={event} registered={people.get(event.id) ?? 0} note={note(event)} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event, registered, note }: { event: Event; registered: number; note: ReactNode }) {
  const end = describeEnd(event);
  const isAhead = event.status === 'STARTED' || (event.status === 'NOT_STARTED' && event.daysLeft > 0);
  const day = isAhead ? formatDay(event.endDay) : null;
  return (
    <tr className="relative border-hairline border-b align-top last:border-b-0 hover:bg-hover max-md:flex max-md:flex-wrap max-md:items-baseline max-md:gap-x-4">
      <td className="w-full max-w-0 py-2.5 max-md:max-w-none max-md:pb-1">
        <Link href={`/events/${event.id}`} className="row-link wrap-anywhere font-medium">
          {event.title}
        </Link>
        {event.isSample && (
          <span className="ml-2">
            <Tag>Sample</Tag>
          </span>
        )}
        <p className="wrap-anywhere text-ink-2 text-xs">{event.organizationName}</p>
        <p className="mt-1 text-ink-2 text-xs md:hidden">
          {[day, end, describeGroupSize(event), `${formatExact(registered)} registered`].filter(Boolean).join(' · ')}
        </p>
      </td>
      <td className={`whitespace-nowrap py-2.5 pl-4 ${HIDDEN}`}>
        {day}
        <span className={day ? 'block text-ink-2 text-xs' : ''}>{end}</span>
      </td>
      <td className={`whitespace-nowrap py-2.5 pl-4 ${HIDDEN}`}>{describeGroupSize(event)}</td>
      <td className={`py-2.5 pl-4 text-right ${HIDDEN}`}>{formatExact(registered)}</td>
      <td className="min-w-44 py-2.5 pl-6 text-ink-2 max-md:min-w-0 max-md:pt-0 max-md:pl-0">{note}</td>
    </tr>
  );
}
