import type { MatchTerm } from '@pi/domain';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import {
  countOpenProposals,
  decideProposal,
  getProposal,
  listOpenProposals,
  listProposalsBetween,
  listRejectedPairs,
  type ProposedPair,
  reopenProposals,
  replaceProposals,
} from './proposals.ts';

const evidence: MatchTerm[] = [{ kind: 'name', value: 'acme', weight: 6 }];
const pairOf = (one: number, other: number, weight = 6): ProposedPair => ({
  companyIds: [one, other],
  weight,
  evidence,
});

async function seedThree(db: Db): Promise<[number, number, number]> {
  return [await seedCompany(db, 'acme'), await seedCompany(db, 'acme-labs'), await seedCompany(db, 'zeta')];
}

async function propose(db: Db, affected: number[], pairs: ProposedPair[], day?: string) {
  await db.transaction((tx) => replaceProposals(tx, affected, pairs, day));
}

async function listPairs(db: Db) {
  const open = await listOpenProposals(db, { limit: 50 });
  return open.map(({ companies: [one, other], weight }) => [one.slug, other.slug, weight]);
}

describe('replaceProposals', () => {
  test('never opens a decided proposal again, nor changes what it was decided on', async ({ db }) => {
    const [acme, labs] = await seedThree(db);
    await propose(db, [acme], [pairOf(acme, labs)]);
    const decision = { status: 'rejected', by: 'Op', reason: 'two persons' } as const;
    await db.transaction((tx) => decideProposal(tx, 1, decision));
    await propose(db, [acme], [pairOf(acme, labs, 9)]);
    await propose(db, [acme], []);
    expect(await getProposal(db, 1)).toMatchObject({ status: 'rejected', weight: 6 });
  });

  test('ignores a company that is paired with itself, and keeps the strongest of a pair', async ({ db }) => {
    const [acme, labs] = await seedThree(db);
    await propose(db, [acme], [pairOf(acme, acme), pairOf(labs, acme, 8), pairOf(acme, labs, 7)]);
    expect(await listPairs(db)).toEqual([['acme', 'acme-labs', 8]]);
  });

  test('deletes what is not proposed any more of the affected companies, and of no others', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    await propose(db, [acme, labs, zeta], [pairOf(acme, labs), pairOf(labs, zeta, 5)]);
    await propose(db, [acme], []);
    expect(await listPairs(db)).toEqual([['acme-labs', 'zeta', 5]]);
  });

  test('numbers proposals one by one, however often the others are proposed again', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    for (let day = 1; day < 4; day++) await propose(db, [acme], [pairOf(acme, labs)]);
    await propose(db, [acme], [pairOf(acme, labs), pairOf(acme, zeta)]);
    expect((await listOpenProposals(db, { limit: 9 })).map((one) => one.number)).toEqual([1, 2]);
  });

  test('keeps number and day of what stays open, with its new weight', async ({ db }) => {
    const [acme, labs] = await seedThree(db);
    await propose(db, [acme], [pairOf(acme, labs)], '2026-01-01');
    await propose(db, [acme], [pairOf(labs, acme, 7)], '2026-01-02');
    expect(await listOpenProposals(db, { limit: 1 })).toMatchObject([
      { number: 1, proposedOn: '2026-01-01', weight: 7 },
    ]);
  });
});

describe('listOpenProposals', () => {
  test('leaves out companies that are shown as one, directly or over several merges', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    await propose(db, [acme], [pairOf(acme, labs), pairOf(acme, zeta)]);
    await db.update(companies).set({ mergedInto: acme }).where(eq(companies.id, labs));
    await db.update(companies).set({ mergedInto: labs }).where(eq(companies.id, zeta));
    expect(await listPairs(db)).toEqual([]);
  });

  test('names the company that a merged one is shown as', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    await propose(db, [acme], [pairOf(acme, labs)]);
    await db.update(companies).set({ mergedInto: zeta }).where(eq(companies.id, labs));
    expect(await listPairs(db)).toEqual([['acme', 'zeta', 6]]);
  });

  test('gives the strongest first, with stores and plugins, those of one company where asked', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    await propose(db, [acme, labs], [pairOf(acme, labs, 5), pairOf(acme, zeta, 9)]);
    const [first, ...rest] = await listOpenProposals(db, { limit: 1 });
    expect(first).toMatchObject({ companies: [{ slug: 'acme' }, { slug: 'zeta' }], evidence });
    expect(first?.companies[0].marketplaces).toEqual([{ marketplace: MARKET, pluginCount: 1 }]);
    expect(rest).toEqual([]);
    const ofLabs = await listOpenProposals(db, { limit: 50, companyIds: [labs] });
    expect(ofLabs.map((one) => one.weight)).toEqual([5]);
    expect(await countOpenProposals(db)).toBe(2);
  });
});

describe('decideProposal', () => {
  test('makes a rejected pair known to whoever matches one of the two, until it is opened again', async ({ db }) => {
    const [acme, labs, zeta] = await seedThree(db);
    await propose(db, [acme], [pairOf(labs, acme), pairOf(acme, zeta)]);
    await db.transaction((tx) => decideProposal(tx, 1, { status: 'rejected', by: 'Op', reason: null }));
    expect(await listRejectedPairs(db, [labs])).toEqual([[acme, labs]]);
    expect(await listRejectedPairs(db, [zeta])).toEqual([]);
    expect((await listProposalsBetween(db, 'rejected', [acme, labs, zeta])).map((one) => one.number)).toEqual([1]);
    expect(await listProposalsBetween(db, 'rejected', [acme, zeta])).toEqual([]);
    await db.transaction((tx) => reopenProposals(tx, [1]));
    expect(await listRejectedPairs(db, [labs])).toEqual([]);
    expect(await countOpenProposals(db)).toBe(2);
  });

  test('of an unknown number is found by nobody', async ({ db }) => {
    expect(await getProposal(db, 7)).toBeNull();
  });
});
