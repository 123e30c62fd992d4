import { companies, companyChanges, plugins } from '@pi/db';
import { getCompany } from '@pi/db/queries/companies/get-company';
import { test } from '@pi/db/testing';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, vi } from 'vitest';
import {
  COMPANY_DAYS,
  changeDeveloper,
  listAggregates,
  listPluginCompanies,
  matchCompanies,
  rederiveAggregates,
  storePlugin,
} from '../../test/companies.ts';
import { mergeCompanies } from './merge-companies.ts';
import { splitCompany } from './split-company.ts';
import { undoChange } from './undo-change.ts';

const operator = { by: 'test', reason: null };
const acme = { name: 'Acme Works', site: 'https://acme.dev', siteVerified: true };
const zeta = { name: 'Zeta Tools', email: 'hello@zeta.dev' };
const buyer = { name: 'Buyer Works', site: 'https://buyer.dev', siteVerified: true };

describe('mergeCompanies', () => {
  test.for([
    [['nobody', 'zeta-tools'], 'nobody: there is no company with this slug'],
    [['acme-works', 'zeta-tools', 'nobody'], 'nobody: there is no company with this slug'],
    [['acme-works', 'acme-works'], 'acme-works: it is named twice'],
    [['acme-works'], 'acme-works: name the companies to merge into it'],
  ] as const)('changes nothing when the slugs are %j', async ([[slug, ...others], message], { db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta);
    const before = await listPluginCompanies(db);
    await expect(mergeCompanies(db, slug, others, operator)).rejects.toThrow(message);
    expect(await listPluginCompanies(db)).toEqual(before);
  });

  test('refuses a company that was merged already, and names the one it was merged into', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    await expect(mergeCompanies(db, 'zeta-tools', ['acme-works'], operator)).rejects.toThrow(
      'zeta-tools: it is part of acme-works',
    );
  });

  test('holds for plugins that come later, in other marketplaces too', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    await storePlugin(db, 'two', 'later', zeta, COMPANY_DAYS[1]);
    expect(await listPluginCompanies(db)).toMatchObject({ 'one:z': 'acme-works', 'two:later': 'acme-works' });
  });

  test('redirects the old slug to the company, and updates aggregates', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta, COMPANY_DAYS[1]);
    await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    const company = await getCompany(db, 'zeta-tools');
    expect(company).toMatchObject({ slug: 'acme-works', marketplaces: [{ marketplace: 'one', pluginCount: 2 }] });
    const now = await listAggregates(db);
    expect(now.days.map((day) => day.companies)).toEqual([1, 1]);
    expect(now).toEqual(await rederiveAggregates(db));
  });
});

describe('splitCompany', () => {
  test('changes nothing when a plugin is not of the company, or none would stay', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta);
    await expect(splitCompany(db, 'acme-works', ['one:z'], operator)).rejects.toThrow(
      '--plugins: "one:z" is not a plugin of acme-works',
    );
    await expect(splitCompany(db, 'acme-works', ['one:a'], operator)).rejects.toThrow('at least one has to stay');
    expect(await db.$count(companies)).toBe(2);
  });

  test('holds for later listings of the developer, whatever other identifiers they have', async ({ db }) => {
    const labs = { ...acme, name: 'Acme Labs', externalId: '7' };
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'l', labs);
    expect(await listPluginCompanies(db)).toEqual({ 'one:a': 'acme-works', 'one:l': 'acme-works' });
    await splitCompany(db, 'acme-works', ['one:l'], operator);
    await storePlugin(db, 'one', 'later', labs, COMPANY_DAYS[1]);
    await storePlugin(db, 'one', 'b', acme, COMPANY_DAYS[1]);
    // Its developer changes: the operator's word holds all the same.
    await storePlugin(db, 'one', 'l', { ...acme, name: 'Acme Works Labs' }, COMPANY_DAYS[1]);
    expect(await listPluginCompanies(db)).toEqual({
      'one:a': 'acme-works',
      'one:b': 'acme-works',
      'one:l': 'acme-labs',
      'one:later': 'acme-labs',
    });
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
  });
});

describe('undoChange', () => {
  test('names what cannot be undone', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'z', zeta);
    await expect(undoChange(db, 7)).rejects.toThrow('7: there is no change with this number');
    const change = await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
    await expect(undoChange(db, change, 'zeta-tools')).rejects.toThrow('zeta-tools: change');
    await undoChange(db, change);
    await expect(undoChange(db, change)).rejects.toThrow('it is already undone');
  });

  test('refuses to undo a split that a later merge builds on', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'b', { ...acme, name: 'Acme Labs' });
    await storePlugin(db, 'one', 'z', zeta);
    const { changeId, slug } = await splitCompany(db, 'acme-works', ['one:b'], operator);
    const merge = await mergeCompanies(db, slug, ['zeta-tools'], operator);
    await expect(undoChange(db, changeId)).rejects.toThrow(`change ${merge} builds on it`);
  });

  test('matches anew what came since a split', async ({ db }) => {
    const labs = { ...acme, name: 'Acme Labs', externalId: '7' };
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'l', labs);
    const { changeId } = await splitCompany(db, 'acme-works', ['one:l'], operator);
    await storePlugin(db, 'one', 'later', labs, COMPANY_DAYS[1]);
    await undoChange(db, changeId);
    expect(new Set(Object.values(await listPluginCompanies(db)))).toEqual(new Set(['acme-works']));
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
    expect(await getCompany(db, 'acme-labs')).toMatchObject({ slug: 'acme-works' });
  });

  test.for([buyer, null])(
    'of a merge leaves a plugin waiting that was sold since, to %j',
    async (developer, { db }) => {
      await storePlugin(db, 'one', 'a', acme);
      await storePlugin(db, 'one', 'z', zeta);
      const change = await mergeCompanies(db, 'acme-works', ['zeta-tools'], operator);
      await changeDeveloper(db, 'one', 'z', developer);
      await undoChange(db, change);
      expect(await listPluginCompanies(db)).toMatchObject({ 'one:z': null });
      await db.transaction((tx) => matchCompanies(tx, 'one'));
      expect(await listPluginCompanies(db)).toMatchObject({ 'one:z': developer && 'buyer-works' });
    },
  );

  test.for([true, false])(
    'of a split gives the seller no plugin that was sold since; matched again: %j',
    async (isMatched, { db }) => {
      await storePlugin(db, 'one', 'a', acme);
      await storePlugin(db, 'one', 'l', { ...acme, name: 'Acme Labs', externalId: '7' });
      const { changeId } = await splitCompany(db, 'acme-works', ['one:l'], operator);
      await changeDeveloper(db, 'one', 'l', buyer);
      if (isMatched) await db.transaction((tx) => matchCompanies(tx, 'one'));
      await undoChange(db, changeId);
      await db.transaction((tx) => matchCompanies(tx, 'one'));
      expect(await listPluginCompanies(db)).toEqual({ 'one:a': 'acme-works', 'one:l': 'buyer-works' });
    },
  );

  test('of a split counts plugins that waited for a company and are matched with it', async ({ db }) => {
    const labs = { ...acme, name: 'Acme Labs', externalId: '7' };
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'l', labs);
    await storePlugin(db, 'one', 'z', zeta);
    const { changeId } = await splitCompany(db, 'acme-works', ['one:l'], operator);
    await storePlugin(db, 'one', 'later', labs, COMPANY_DAYS[1]);
    await changeDeveloper(db, 'one', 'z', buyer);
    await undoChange(db, changeId);
    expect(await listPluginCompanies(db)).toMatchObject({ 'one:z': 'buyer-works' });
    expect(await listAggregates(db)).toEqual(await rederiveAggregates(db));
  });

  test('refuses to undo a split whose plugins are deleted, and says what to do instead', async ({ db }) => {
    const labs = { ...acme, name: 'Acme Labs', externalId: '7' };
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'l', labs);
    const { changeId } = await splitCompany(db, 'acme-works', ['one:l'], operator);
    await storePlugin(db, 'one', 'later', labs, COMPANY_DAYS[1]);
    await db.delete(plugins).where(eq(plugins.externalId, 'l'));
    await expect(undoChange(db, changeId)).rejects.toThrow(
      'merge acme-labs into the company it was split from instead',
    );
    expect(await db.$count(companyChanges, sql`undone_at is null`)).toBe(1);
  });
});

describe('changes of companies', () => {
  test('lock plugins in the order of their ids, as the store step does', async ({ db }) => {
    await storePlugin(db, 'one', 'a', acme);
    await storePlugin(db, 'one', 'first', zeta);
    await storePlugin(db, 'one', 'second', buyer);
    const lock = (tx: Pick<typeof db, 'select'>, externalId: string) =>
      tx.select().from(plugins).where(eq(plugins.externalId, externalId)).for('update');
    const merge = await db.transaction(async (tx) => {
      await lock(tx, 'first');
      const merging = mergeCompanies(db, 'acme-works', ['buyer-works', 'zeta-tools'], operator);
      await vi.waitUntil(
        async () => (await tx.execute(sql`select from pg_locks where not granted`)).rowCount !== 0,
        10_000,
      );
      await lock(tx, 'second');
      return { merging };
    });
    expect(await merge.merging).toBeGreaterThan(0);
  });
});
