import type { EventList } from '@pi/events';
import { EmptyState } from '#components/empty-state.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { describeEnd, STATUS_WORDS } from '#lib/events/event-words.ts';

const MOST = 5;

/** The first events that somebody takes part in. */
export function MyEvents({ list: { events, tabs } }: { list: EventList }) {
  return (
    <Section
      id="events"
      title="My events"
      more={tabs.all > 0 ? { href: '/events/mine', label: `All ${tabs.all}` } : undefined}
    >
      {events.length === 0 ? (
        <EmptyState title="No events yet">
          What you register for is here.{' '}
          <Link href="/events" className="text-link">
            Find an event
          </Link>
        </EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {events.slice(0, MOST).map((event) => (
            <li
              key={event.id}
              className="relative flex items-center gap-x-4 border-hairline border-b py-2 hover:bg-hover"
            >
              <div className="min-w-0 flex-1">
                <Link href={`/events/${event.id}`} className="row-link font-medium">
                  {event.title}
                </Link>{' '}
                {event.isSample && <Tag>Sample</Tag>}
                <p className="truncate text-ink-2 text-xs">{event.organizationName}</p>
              </div>
              <p className="text-right">
                {describeEnd(event)}
                <span className="block text-ink-2 text-xs">{STATUS_WORDS[event.status]}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
