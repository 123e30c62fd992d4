import type { Event, EventTab, User } from '@pi/domain/events';
import { EVENT_TABS } from '@pi/domain/events';
import { requireMember } from '../access.ts';
import { OrganizationsRepository } from '../organizations/organizations.repository.ts';
import type { EventFilter, EventsRepository } from './events.repository.ts';

/** A page of events, and how many each tab holds. */
export interface EventList {
  events: Event[];
  /** People registered, by the id of the event. */
  people: ReadonlyMap<string, number>;
  tabs: Record<EventTab, number>;
}

/** The events that somebody may know of: those that have started. */
export function viewPublicEvents(repository: EventsRepository, filter: EventFilter): Promise<EventList> {
  return list(repository, { ...filter, isPublic: true });
}

/** The events that somebody takes part in. */
export function viewMyEvents(repository: EventsRepository, user: User, filter: EventFilter = {}): Promise<EventList> {
  return list(repository, { ...filter, participantId: user.id });
}

/**
 * The events that somebody organizes, of all their organizations or of one.
 * @throws RequestError where that one is not theirs
 */
export async function viewOrganizedEvents(
  repository: EventsRepository,
  user: User,
  { organization, ...filter }: EventFilter & { organization?: string } = {},
): Promise<EventList> {
  const organizations = new OrganizationsRepository(repository);
  if (organization) await requireMember(organizations, user, organization);
  const all = organization
    ? [organization]
    : (await organizations.listMemberships(user.id)).map((one) => one.organization.id);
  return list(repository, { ...filter, organizationIds: all });
}

async function list(repository: EventsRepository, filter: EventFilter): Promise<EventList> {
  const events = await repository.listEvents(filter);
  const people = await repository.countRegistrations(events.map(({ id }) => id));
  const counted = (Object.keys(EVENT_TABS) as EventTab[]).map(
    async (tab) => [tab, await repository.countEvents({ ...filter, tab })] as const,
  );
  // For those who read one of them, signed in.
  const listed = events.map((event) => ({ ...event, contactEmail: null }));
  return { events: listed, people, tabs: Object.fromEntries(await Promise.all(counted)) as Record<EventTab, number> };
}
