import { randomUUID } from 'node:crypto';
import { ApiKeysRepository, createKey } from '@pi/accounts';
import { sessions } from '@pi/db';
import { foundOrganization, OrganizationsRepository } from '@pi/events';
import type { Call, RouteCase } from './route-case.ts';
import type { Things } from './world.ts';

const profile = (firstName: string) => ({ firstName, lastName: 'Roe', field: 'Physics', interests: ['chess'] });
const newcomer = async (things: Things): Promise<Call> => {
  await things.newcomer();
  return {};
};

/** What people read of their own account. */
const READS = ['view-profile', 'view-sessions', 'view-keys', 'export-data'].map(
  (verb): RouteCase => ({
    route: `GET /api/account/${verb}`,
    as: 'stranger',
    status: 200,
    isOwn: true,
    others: { otherOwner: 200 },
    call: async () => ({}),
  }),
);

async function withKeys(things: Things, count: number): Promise<string> {
  const { user } = await things.newcomer();
  let id = '';
  for (let key = 0; key < count; key += 1)
    id = (await createKey(new ApiKeysRepository(things.deps), user, { name: `Key ${key}` })).view.id;
  return id;
}

/** What people do with their own account. */
export const ACCOUNT_CASES: RouteCase[] = [
  ...READS,
  {
    route: 'PUT /api/account/edit-profile',
    as: 'leaver',
    status: 200,
    isOwn: true,
    malformed: { body: profile(' '), field: 'firstName' },
    call: async (things) => ({ ...(await newcomer(things)), body: profile('Ann') }),
  },
  {
    route: 'DELETE /api/account/end-session/[id]',
    as: 'leaver',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    again: 404,
    call: async (things) => {
      const { user } = await things.newcomer();
      const row = { userId: user.id, token: randomUUID(), expiresAt: new Date(Date.now() + 86_400_000) };
      const [session] = await things.deps.db.insert(sessions).values(row).returning({ id: sessions.id });
      return { path: { id: session?.id ?? '' } };
    },
  },
  { route: 'POST /api/account/end-other-sessions', as: 'leaver', status: 200, isOwn: true, call: newcomer },
  {
    route: 'POST /api/account/end-all-sessions',
    as: 'leaver',
    status: 200,
    isOwn: true,
    again: [200, 401],
    call: newcomer,
  },
  {
    route: 'POST /api/account/create-key',
    as: 'leaver',
    status: 201,
    isOwn: true,
    malformed: { body: { name: ' ' }, field: 'name' },
    wrongState: {
      call: async (things) => {
        await withKeys(things, 10);
        return { body: { name: 'One more' } };
      },
      message: /10 keys/,
    },
    call: async (things) => ({ ...(await newcomer(things)), body: { name: 'My script' } }),
  },
  {
    route: 'DELETE /api/account/revoke-key/[id]',
    as: 'leaver',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    again: 404,
    call: async (things) => ({ path: { id: await withKeys(things, 1) } }),
  },
  // Without a key in its header; with one it is tested where keys are.
  { route: 'GET /api/account/check-key', as: 'nobody', status: 401, call: async () => ({}) },
  {
    route: 'DELETE /api/account/delete-account',
    as: 'leaver',
    status: 200,
    isOwn: true,
    again: [200, 401],
    malformed: { body: { email: 'stranger@example.com' }, field: 'email' },
    wrongState: {
      call: async (things) => {
        const { user } = await things.newcomer();
        const draft = { name: `Club ${randomUUID()}`, description: '', requiresProfile: false };
        await foundOrganization(new OrganizationsRepository(things.deps), user, draft);
        return { body: { email: user.email } };
      },
      message: /last owner of Club/,
    },
    call: async (things) => ({ body: { email: (await things.newcomer()).user.email } }),
  },
];
