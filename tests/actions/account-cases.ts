import type { RouteCase } from './route-case.ts';
import type { People, Things } from './world.ts';

const PROFILE = { firstName: 'Ann', lastName: 'Roe' };
/** Everybody has an account of their own: nobody else is refused. */
const OWN = { stranger: 200, otherOwner: 200 } as const;
const nothing = async () => ({});

/** The session or account that a call ends is somebody's who is new each time. */
async function asNewcomer(things: Things, people: People) {
  people.leaver = await things.newcomer();
  return {};
}

async function keyOfParticipant(_: Things, people: People) {
  const { body } = await people.participant.call('POST', '/api/account/create-key', { name: 'mine' });
  return { path: { id: String(body.id) } };
}

/** What everybody does with their own account. */
export const ACCOUNT_CASES: RouteCase[] = [
  // Without a key; what one answers is tested where keys are made.
  { route: 'GET /api/account/check-key', as: 'nobody', status: 401, call: nothing },
  { route: 'GET /api/account/view-profile', as: 'participant', status: 200, others: OWN, call: nothing },
  { route: 'GET /api/account/view-sessions', as: 'participant', status: 200, others: OWN, call: nothing },
  { route: 'GET /api/account/view-keys', as: 'participant', status: 200, others: OWN, call: nothing },
  { route: 'GET /api/account/export-data', as: 'participant', status: 200, others: OWN, call: nothing },
  { route: 'POST /api/account/end-other-sessions', as: 'participant', status: 200, others: OWN, call: nothing },
  {
    route: 'PUT /api/account/edit-profile',
    as: 'participant',
    status: 200,
    others: OWN,
    malformed: { body: { ...PROFILE, email: 'other@example.com' }, field: 'email' },
    call: async () => ({ body: PROFILE }),
  },
  {
    route: 'POST /api/account/create-key',
    as: 'leaver',
    status: 201,
    others: { stranger: 201, otherOwner: 201 },
    malformed: { body: { name: '' }, field: 'name' },
    call: async (things, people) => ({ ...(await asNewcomer(things, people)), body: { name: 'mine' } }),
  },
  {
    route: 'DELETE /api/account/revoke-key/[id]',
    as: 'participant',
    status: 200,
    again: 404,
    others: { stranger: 404, otherOwner: 404 },
    call: async (things, people) => {
      const { body } = await people.participant.call('GET', '/api/account/view-keys');
      for (const { id } of body.keys as { id: string }[])
        await people.participant.call('DELETE', `/api/account/revoke-key/${id}`);
      return keyOfParticipant(things, people);
    },
  },
  {
    route: 'DELETE /api/account/end-session/[id]',
    as: 'leaver',
    status: 200,
    again: [401, 404],
    others: { stranger: 404, otherOwner: 404 },
    call: async (things, people) => {
      await asNewcomer(things, people);
      const { body } = await people.leaver.call('GET', '/api/account/view-sessions');
      return { path: { id: String((body.sessions as { id: string }[])[0]?.id) } };
    },
  },
  {
    route: 'POST /api/account/end-all-sessions',
    as: 'leaver',
    status: 200,
    again: [200, 401],
    others: {},
    call: asNewcomer,
  },
  {
    route: 'DELETE /api/account/delete-account',
    as: 'leaver',
    status: 200,
    again: [200, 401, 404],
    others: { stranger: 400, otherOwner: 400 },
    malformed: { body: { email: 'other@example.com' }, field: 'email' },
    call: async (things, people) => {
      await asNewcomer(things, people);
      return { body: { email: people.leaver.user.email } };
    },
  },
];
