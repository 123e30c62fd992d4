import { createHash, randomUUID } from 'node:crypto';
import { companyClaims } from '@pi/db';
import { seedPlugin } from '@pi/db/testing/seed-market';
import type { Call, RouteCase } from './route-case.ts';
import type { People, Things } from './world.ts';

const MARKETPLACE = 'test-market';
const CODE = '123456';

async function listing({ deps }: Things): Promise<string> {
  const externalId = randomUUID();
  await seedPlugin(deps.db, { externalId });
  return externalId;
}

/** A claim of the stranger that waits for the code of its letter. */
const claimed =
  (change: Partial<typeof companyClaims.$inferInsert> = {}, body?: object) =>
  async (things: Things, { stranger }: People): Promise<Call> => {
    const [claim] = await things.deps.db
      .insert(companyClaims)
      .values({
        userId: stranger.user.id,
        marketplace: MARKETPLACE,
        externalId: await listing(things),
        method: 'email',
        code: createHash('sha256').update(CODE).digest('hex'),
        startedAt: new Date(),
        ...change,
      })
      .returning({ id: companyClaims.id });
    return { path: { id: claim?.id ?? '' }, ...(body && { body }) };
  };

/** Claims on companies. */
export const CLAIM_CASES: RouteCase[] = [
  {
    route: 'POST /api/company-claims/start-claim',
    as: 'stranger',
    status: 201,
    others: { otherOwner: 201 },
    malformed: { body: { plugin: 'nothing', method: 'email' }, field: 'plugin' },
    wrongState: {
      call: async (things) => ({ body: { plugin: `${MARKETPLACE}:${await listing(things)}`, method: 'email' } }),
      message: /publishes no address/,
    },
    call: async (things) => ({ body: { plugin: `${MARKETPLACE}:${await listing(things)}`, method: 'listing' } }),
  },
  {
    route: 'GET /api/company-claims/view-claims',
    as: 'stranger',
    status: 200,
    isOwn: true,
    others: { otherOwner: 200 },
    call: async () => ({}),
  },
  {
    route: 'POST /api/company-claims/confirm-claim/[id]',
    as: 'stranger',
    status: 200,
    others: { otherOwner: 404 },
    again: 409,
    malformed: { body: { code: 123456 }, field: 'code' },
    wrongState: { call: claimed({ method: 'listing' }, { code: CODE }), message: /code in the listing/ },
    call: claimed({}, { code: CODE }),
  },
  {
    route: 'PATCH /api/company-claims/show-me/[id]',
    as: 'stranger',
    status: 200,
    others: { otherOwner: 404 },
    malformed: { body: { isShown: 'yes' }, field: 'isShown' },
    wrongState: { call: claimed({}, { isShown: true }), message: /not confirmed/ },
    call: claimed({ confirmedAt: new Date() }, { isShown: false }),
  },
  {
    route: 'DELETE /api/company-claims/withdraw-claim/[id]',
    as: 'stranger',
    status: 200,
    others: { otherOwner: 404 },
    again: 404,
    call: claimed(),
  },
];
