import { EventsRepository } from '@pi/events';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { describeEnd } from '#lib/events/event-words.ts';
import { pageDeps } from '#lib/session/viewer.ts';

const MOST = 3;

/** Coming events of people who make plugins; on a phone one line; nothing where there are none. */
export async function MakerEvents() {
  const filter = { audience: 'plugin_makers', tab: 'active', isPublic: true, limit: MOST } as const;
  const events = await new EventsRepository(await pageDeps()).listEvents(filter);
  const [next] = events;
  if (!next) return null;
  return (
    <>
      <p className="-my-4 md:hidden">
        Makers meet:{' '}
        <Link href="/events/makers" isOfToday className="text-link">
          {next.title}
        </Link>
        , {describeEnd(next)}
      </p>
      <div className="max-md:hidden">
        <Section
          id="events"
          title="Events of plugin makers"
          more={{ href: '/events/makers', label: 'All events' }}
          note="People who make plugins meet in pairs or groups that fit. Who takes part is not shown."
        >
          <ul className="border-hairline border-t">
            {events.map((event) => (
              <li
                key={event.id}
                className="relative flex items-center gap-x-4 border-hairline border-b py-2 hover:bg-hover"
              >
                <div className="min-w-0 flex-1">
                  <Link href={`/events/${event.id}`} isOfToday className="row-link font-medium">
                    {event.title}
                  </Link>{' '}
                  {event.isSample && <Tag>Sample</Tag>}
                  <p className="truncate text-ink-2 text-xs">{event.organizationName}</p>
                </div>
                <p className="whitespace-nowrap text-right text-ink-2">{describeEnd(event)}</p>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
