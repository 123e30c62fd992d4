import { companies, companyProposals, type Db } from '@pi/db';
import { listOpenProposals, replaceProposals } from '@pi/db/queries/companies/proposals';
import { test } from '@pi/db/testing';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import {
  COMPANY_DAYS,
  listAggregates,
  listPluginCompanies,
  rederiveAggregates,
  storePlugin,
} from '../../test/companies.ts';
import { acceptProposal } from './accept-proposal.ts';
import { mergeCompanies } from './merge-companies.ts';
import { listContradictions } from './proposals-of-merge.ts';
import { rejectProposal } from './reject-proposal.ts';
import { undoChange } from './undo-change.ts';

const operator = { by: 'test', reason: 'register' };

/** Stores two companies, the second with two plugins, and proposes that they are one. */
async function proposePair(db: Db): Promise<number> {
  await storePlugin(db, 'one', 'a', { name: 'Acme Works', site: 'https://acme.dev' });
  await storePlugin(db, 'one', 'z', { name: 'Zeta Tools', site: 'https://zeta.dev' });
  await storePlugin(db, 'two', 'y', { name: 'Zeta Tools', site: 'https://zeta.dev' });
  const ids = [await idOf(db, 'acme-works'), await idOf(db, 'zeta-tools')] as const;
  const evidence = [{ kind: 'name' as const, value: 'x', weight: 6 }];
  await db.transaction((tx) => replaceProposals(tx, ids, [{ companyIds: ids, weight: 6, evidence }]));
  const [proposal] = await db.select().from(companyProposals);
  return proposal?.id ?? 0;
}

async function idOf(db: Db, slug: string): Promise<number> {
  const [row] = await db.select().from(companies).where(eq(companies.slug, slug));
  return row?.id ?? 0;
}

async function statusOf(db: Db, number: number) {
  const [row] = await db.select().from(companyProposals).where(eq(companyProposals.id, number));
  return row && [row.status, row.decidedBy, row.reason];
}

describe('acceptProposal', () => {
  test('refuses an unknown number, and a company that is neither of the two', async ({ db }) => {
    const number = await proposePair(db);
    await expect(acceptProposal(db, 99, undefined, operator)).rejects.toThrow('99: there is no proposal');
    await expect(acceptProposal(db, number, 'nobody', operator)).rejects.toThrow(
      '--into: "nobody" is neither acme-works nor zeta-tools',
    );
    expect(await statusOf(db, number)).toEqual(['open', null, null]);
  });

  test('refuses companies that are one already', async ({ db }) => {
    const number = await proposePair(db);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    await expect(acceptProposal(db, number, undefined, operator)).rejects.toThrow(
      `${number}: its companies are one already, acme-works`,
    );
  });

  test('merges into the company with more plugins, and brings aggregates up to date', async ({ db }) => {
    const number = await proposePair(db);
    expect(await acceptProposal(db, number, undefined, operator)).toMatchObject({
      into: 'zeta-tools',
      other: 'acme-works',
    });
    expect(new Set(Object.values(await listPluginCompanies(db)))).toEqual(new Set(['zeta-tools']));
    expect(await statusOf(db, number)).toEqual(['accepted', 'test', 'register']);
    expect(await listOpenProposals(db, { limit: 9 })).toEqual([]);
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
  });

  test('merges into the company that is named, also after the proposal was rejected', async ({ db }) => {
    const number = await proposePair(db);
    await rejectProposal(db, number, operator);
    expect(await acceptProposal(db, number, 'acme-works', operator)).toMatchObject({ into: 'acme-works' });
    expect((await statusOf(db, number))?.[0]).toBe('accepted');
  });

  test('leads to an open proposal again when its merge is undone', async ({ db }) => {
    const number = await proposePair(db);
    const { changeId } = await acceptProposal(db, number, undefined, operator);
    await undoChange(db, changeId);
    expect(await statusOf(db, number)).toEqual(['open', null, null]);
    expect(await listPluginCompanies(db)).toEqual({
      'one:a': 'acme-works',
      'one:z': 'zeta-tools',
      'two:y': 'zeta-tools',
    });
  });
});

describe('rejectProposal', () => {
  test('refuses a proposal that is rejected already, and companies that are one', async ({ db }) => {
    const number = await proposePair(db);
    await rejectProposal(db, number, operator);
    await expect(rejectProposal(db, number, operator)).rejects.toThrow(`${number}: it is already rejected`);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    await expect(rejectProposal(db, number, operator)).rejects.toThrow('its companies are one already');
  });

  test('is remembered when the same pair is proposed again', async ({ db }) => {
    const number = await proposePair(db);
    await rejectProposal(db, number, operator);
    await storePlugin(db, 'two', 'later', { name: 'Acme Works', site: 'https://acme.dev' }, COMPANY_DAYS[1]);
    await proposePair(db);
    expect(await statusOf(db, number)).toEqual(['rejected', 'test', 'register']);
    expect(await listOpenProposals(db, { limit: 9 })).toEqual([]);
  });
});

describe('mergeCompanies', () => {
  test('wins over a rejected proposal, which holds again when the merge is undone', async ({ db }) => {
    const number = await proposePair(db);
    await rejectProposal(db, number, operator);
    const slugs = ['acme-works', 'zeta-tools', 'nobody'];
    expect((await listContradictions(db, slugs)).map((one) => one.number)).toEqual([number]);
    const change = await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    expect((await statusOf(db, number))?.[0]).toBe('rejected');
    expect(new Set(Object.values(await listPluginCompanies(db)))).toEqual(new Set(['acme-works']));
    await undoChange(db, change);
    expect((await statusOf(db, number))?.[0]).toBe('rejected');
  });

  test('accepts the open proposal that it fulfils, and contradicts none', async ({ db }) => {
    const number = await proposePair(db);
    expect(await listContradictions(db, ['acme-works', 'zeta-tools'])).toEqual([]);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    expect(await statusOf(db, number)).toEqual(['accepted', 'test', 'register']);
  });
});
