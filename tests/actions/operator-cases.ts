import { randomUUID } from 'node:crypto';
import { companyProposals } from '@pi/db';
import { seedCompany } from '@pi/db/testing/seed-market';
import type { RouteCase } from './route-case.ts';
import type { Things } from './world.ts';

/** Two companies that are possibly one. */
async function proposal({ deps: { db } }: Things): Promise<{ id: string }> {
  const companyId = await seedCompany(db, `one-${randomUUID()}`);
  const otherId = await seedCompany(db, `other-${randomUUID()}`);
  const row = { companyId, otherId, weight: 5, evidence: [], proposedOn: '2026-11-20' };
  const [stored] = await db.insert(companyProposals).values(row).returning({ id: companyProposals.id });
  return { id: String(stored?.id) };
}

/** What operators read. */
const READS = ['view-proposals', 'view-inquiries', 'view-failed-jobs'].map(
  (verb): RouteCase => ({
    route: `GET /api/operator/${verb}`,
    as: 'operator',
    status: 200,
    others: { owner: 403 },
    call: async () => ({}),
  }),
);

/** What operators of the site do. Numbers of proposals are no UUIDs. */
export const OPERATOR_CASES: RouteCase[] = [
  ...READS,
  {
    route: 'POST /api/operator/accept-proposal/[id]',
    as: 'operator',
    status: 200,
    others: { owner: 403 },
    unknown: 400,
    again: 409,
    malformed: { body: { into: 'neither' }, field: 'into' },
    call: async (things) => ({ path: await proposal(things), body: {} }),
  },
  {
    route: 'POST /api/operator/reject-proposal/[id]',
    as: 'operator',
    status: 200,
    others: { owner: 403 },
    unknown: 400,
    again: 409,
    malformed: { body: { reason: ' ' }, field: 'reason' },
    call: async (things) => ({ path: await proposal(things), body: { reason: 'Two persons of one name' } }),
  },
];
