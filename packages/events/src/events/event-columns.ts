import { events, organizations } from '@pi/db';
import { daysLeft, Event, statusAt } from '@pi/domain/events';

/** What an event is read from: its own columns, and its organization's. */
export const EVENT_COLUMNS = {
  id: events.id,
  organizationId: events.organizationId,
  organizationName: organizations.name,
  isSample: organizations.isSample,
  title: events.title,
  description: events.description,
  endDay: events.endDay,
  meeting: events.meeting,
  contactEmail: events.contactEmail,
  audience: events.audience,
  groupSize: events.groupSize,
  groupCountRule: events.groupCountRule,
  groupCount: events.groupCount,
  roles: events.roles,
  criteria: events.criteria,
  image: events.image,
  status: events.status,
};

/** An event as of a moment: where it stands is computed from its end day. */
export function toEvent(row: Omit<Event, 'daysLeft'>, now: Date): Event {
  return Event.parse({ ...row, status: statusAt(row, now), daysLeft: daysLeft(row.endDay, now) });
}
