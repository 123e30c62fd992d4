import { companyChanges, companyProposals, type Db } from '@pi/db';
import { test } from '@pi/db/testing';
import { seedCompany } from '@pi/db/testing/seed-market';
import { describe, expect } from 'vitest';
import { acceptAsOperator, rejectAsOperator } from './decide-proposal.ts';

const OPERATOR = { id: '12345678-0000-4000-8000-000000000000' };

async function propose(db: Db): Promise<number> {
  const companyId = await seedCompany(db, 'acme');
  const otherId = await seedCompany(db, 'acme-labs');
  const row = { companyId, otherId, weight: 5, evidence: [], proposedOn: '2026-11-20' };
  const [stored] = await db.insert(companyProposals).values(row).returning({ id: companyProposals.id });
  return stored?.id ?? 0;
}

describe('acceptAsOperator', () => {
  test('refuses an unknown proposal and another company', async ({ db }) => {
    const number = await propose(db);
    await expect(acceptAsOperator(db, OPERATOR, number + 1, undefined)).rejects.toMatchObject({ code: 'not_found' });
    await expect(acceptAsOperator(db, OPERATOR, number, 'other')).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ field: 'into', message: '“other” is neither acme nor acme-labs.' }],
    });
  });

  test('merges the two, once, and notes no address of the operator', async ({ db }) => {
    const number = await propose(db);
    expect(await acceptAsOperator(db, OPERATOR, number, 'acme-labs')).toMatchObject({
      into: 'acme-labs',
      other: 'acme',
    });
    await expect(acceptAsOperator(db, OPERATOR, number, undefined)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^Proposal \d+: its companies are one already/),
    });
    expect(await db.select({ by: companyChanges.by }).from(companyChanges)).toEqual([{ by: 'operator 12345678' }]);
  });
});

describe('rejectAsOperator', () => {
  test('keeps the two apart, once, with the reason', async ({ db }) => {
    const number = await propose(db);
    await expect(rejectAsOperator(db, OPERATOR, number + 1, 'x')).rejects.toMatchObject({ code: 'not_found' });
    expect(await rejectAsOperator(db, OPERATOR, number, 'two persons')).toEqual(['acme', 'acme-labs']);
    await expect(rejectAsOperator(db, OPERATOR, number, 'x')).rejects.toMatchObject({ code: 'conflict' });
    expect(await db.select().from(companyProposals)).toMatchObject([
      { status: 'rejected', decidedBy: 'operator 12345678', reason: 'two persons' },
    ]);
  });
});
