import type { Audience } from '@pi/domain/events';
import { EventsRepository, RegistrationsRepository, viewProgress, viewPublicEvents } from '@pi/events';
import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { PUBLIC_TABS, readTab } from '#lib/events/event-tabs.ts';
import { readEventQuery } from '#lib/events/read-event-query.ts';
import { pageDeps, viewer } from '#lib/session/viewer.ts';
import { EventSearch } from './event-search.tsx';
import { EventState } from './event-state.tsx';
import { EventTable } from './event-table.tsx';
import { EventTabs } from './event-tabs.tsx';
import { MoreThanShown } from './more-than-shown.tsx';

/** What the address of a list of events says after the question mark. */
export type EventListParams = Promise<{ tab?: string | string[]; q?: string | string[] }>;

interface Props {
  /** The page's own address. */
  path: string;
  audience: Audience;
  searchParams: EventListParams;
}

/** The events for an audience that have started: anybody may know of them. */
export async function PublicEvents({ path, audience, searchParams }: Props) {
  const given = await searchParams;
  const tab = readTab(given.tab, PUBLIC_TABS);
  const query = readEventQuery(given.q);
  const deps = await pageDeps();
  const user = await viewer();
  const { events, people, tabs } = await viewPublicEvents(new EventsRepository(deps), { tab, text: query, audience });
  const ids = events.map(({ id }) => id);
  const own = user ? await viewProgress(new RegistrationsRepository(deps), user, ids) : new Map();
  return (
    <>
      <div className="mb-4">
        <EventSearch action={path} tab={tab} query={query} />
      </div>
      <EventTabs path={path} tabs={PUBLIC_TABS} current={tab} counts={tabs} query={query} />
      {events.length === 0 ? (
        <div className="mt-6">
          <NoEvents path={path} query={query} tab={tab} />
        </div>
      ) : (
        <EventTable
          caption="Events that have started"
          events={events}
          people={people}
          last="State"
          note={({ id, status }) => <EventState status={status} isOwn={own.has(id)} />}
        />
      )}
      <MoreThanShown shown={events.length} all={tabs[tab]} />
    </>
  );
}

function NoEvents({ path, query, tab }: { path: string; query: string; tab: string }) {
  if (query)
    return (
      <EmptyState title={`No event is called “${query}”`}>
        Titles and names of organizations are searched.{' '}
        <Link href={path} className="text-link">
          All events
        </Link>
      </EmptyState>
    );
  if (tab !== 'all')
    return (
      <EmptyState title="No such events now">
        <Link href={path} className="text-link">
          All events
        </Link>
      </EmptyState>
    );
  return (
    <EmptyState title="No events yet">
      An event is listed here when its organizers start it. Anyone can{' '}
      <Link href="/organizations" className="text-link">
        found an organization
      </Link>{' '}
      and organize one.
    </EmptyState>
  );
}
