import type { EventTab, User } from '@pi/domain/events';
import { EventsRepository, viewOrganizedEvents } from '@pi/events';
import { EmptyState } from '#components/empty-state.tsx';
import { EventTable } from '#components/events/event-table.tsx';
import { EventTabs } from '#components/events/event-tabs.tsx';
import { MoreThanShown } from '#components/events/more-than-shown.tsx';
import { Section } from '#components/section.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { ORGANIZER_TABS } from '#lib/events/event-tabs.ts';
import { STATUS_WORDS } from '#lib/events/event-words.ts';
import { pageDeps } from '#lib/session/viewer.ts';

interface Props {
  user: User;
  tab: EventTab;
  /** Whether they are in an organization. */
  isOrganizer: boolean;
}

/** The events of the organizations that somebody is in, by where they stand. */
export async function OrganizedEvents({ user, tab, isOrganizer }: Props) {
  const { events, people, tabs } = await viewOrganizedEvents(new EventsRepository(await pageDeps()), user, { tab });
  if (!isOrganizer)
    return (
      <Section id="organize" title="You organize">
        <EmptyState title="You organize no events">
          To organize one,{' '}
          <Link href="/organizations" className="text-link">
            found an organization
          </Link>{' '}
          or ask to join one.
        </EmptyState>
      </Section>
    );
  return (
    <Section id="organize" title="You organize">
      <div className="mb-4">
        <ButtonLink href="/events/new">Create an event</ButtonLink>
      </div>
      <EventTabs path="/events/mine" tabs={ORGANIZER_TABS} current={tab} counts={tabs} />
      {events.length === 0 ? (
        <div className="mt-6">
          <EmptyState title={tab === 'all' ? 'No events yet' : 'No such events now'}>
            An event begins as a draft that only its organizers see, until one of them starts it.
          </EmptyState>
        </div>
      ) : (
        <EventTable
          caption="Events that you organize"
          events={events}
          people={people}
          last="State"
          note={({ id, status }) => (
            <>
              {STATUS_WORDS[status]} ·&nbsp;
              <Link href={`/events/${id}/manage`} className="relative z-1 text-link">
                Manage
              </Link>
            </>
          )}
        />
      )}
      <MoreThanShown shown={events.length} all={tabs[tab]} />
    </Section>
  );
}
