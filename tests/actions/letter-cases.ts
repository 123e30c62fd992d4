import { invitations, registrations } from '@pi/db';
import { eq } from 'drizzle-orm';
import type { RouteCase } from './route-case.ts';
import type { Things } from './world.ts';

/** The token in the reminder of somebody who takes part. */
const token = async (things: Things) => {
  const { event } = await things.started();
  const [row] = await things.deps.db.select().from(registrations).where(eq(registrations.eventId, event));
  return { path: { token: row?.skipToken ?? '' } };
};
/** The token in the invitation of somebody to a new event. */
const refuseToken = async (things: Things) => {
  const { event } = await things.event();
  const person = { eventId: event, email: 'kim@invited.example', firstName: 'Kim', lastName: '' };
  const [row] = await things.deps.db
    .insert(invitations)
    .values({ ...person, invitedAt: new Date() })
    .returning({ token: invitations.refuseToken });
  return { path: { token: row?.token ?? '' } };
};
const ROSTER = 'email,first name\nkim@example.com,Kim\nsam@example.com,Sam\n';

/** What invites and reminds people. */
export const LETTER_CASES: RouteCase[] = [
  {
    route: 'POST /api/event-people/import-roster/[event]',
    as: 'admin',
    others: { stranger: 404, otherOwner: 404 },
    status: 202,
    again: 200,
    malformed: { body: 'email,first name\nkim,Kim\n', field: 'row 2: email' },
    wrongState: {
      call: async (things) => ({ path: { event: (await things.ended()).event }, body: ROSTER }),
      message: /NOT_STARTED or STARTED.*TERMINATED/,
    },
    call: async (things) => ({ path: { event: (await things.event()).event }, body: ROSTER }),
  },
  {
    route: 'POST /api/event-reminders/skip-reminders/[token]',
    as: 'nobody',
    status: 200,
    anyOrigin: true,
    call: token,
  },
  {
    route: 'POST /api/event-reminders/send-reminders/[event]',
    as: 'admin',
    status: 202,
    again: 200,
    others: { participant: 403 },
    wrongState: { call: async (things) => ({ path: { event: (await things.ended()).event } }), message: /STARTED/ },
    call: async (things) => ({ path: { event: (await things.started()).event } }),
  },
  {
    route: 'POST /api/invitations/refuse-invitations/[token]',
    as: 'nobody',
    status: 200,
    anyOrigin: true,
    call: refuseToken,
  },
  { route: 'DELETE /api/invitations/refuse-invitations/[token]', as: 'nobody', status: 200, call: refuseToken },
  { route: 'DELETE /api/event-reminders/skip-reminders/[token]', as: 'nobody', status: 200, call: token },
];
