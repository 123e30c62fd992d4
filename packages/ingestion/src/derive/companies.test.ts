import {
  companies,
  companyAliases,
  companyMarketplaces,
  companyProposals,
  type Db,
  developers,
  marketplaceDays,
  plugins,
} from '@pi/db';
import { mergeInto } from '@pi/db/queries/companies/change-companies';
import { test } from '@pi/db/testing';
import type { Developer } from '@pi/domain';
import { asc, eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { DEVELOPER_DAYS, listCompanyOfPlugins, storeDevelopers } from '../../test/store-developers.ts';
import { deriveCompanies } from './companies.ts';
import { derive } from './derive.ts';

const [DAY, NEXT_DAY, LAST_DAY] = DEVELOPER_DAYS;
const verified = (name: string, site: string): Developer => ({ name, site: `https://${site}`, siteVerified: true });

type Listings = Record<string, Developer | null>;

async function store(db: Db, marketplace: string, listings: Listings, day: (typeof DEVELOPER_DAYS)[number] = DAY) {
  const rows = Object.entries(listings).map(([externalId, developer]) => ({ externalId, developer }));
  await storeDevelopers(db, marketplace, rows, { day });
}

async function storeAndDerive(
  db: Db,
  marketplace: string,
  listings: Listings,
  day: (typeof DEVELOPER_DAYS)[number] = DAY,
) {
  await store(db, marketplace, listings, day);
  await derive(db, { name: marketplace, primaryMetric: 'users', numbers: {} }, [day]);
}

describe('deriveCompanies, of bad input', () => {
  test('leaves a plugin without a developer without a company, and takes it from one that lost it', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: null, b: { name: 'Quillmark' }, c: { name: 'Quillmark' } });
    expect(await listCompanyOfPlugins(db)).toEqual({ 'one:a': null, 'one:b': 'quillmark', 'one:c': 'quillmark' });
    await storeAndDerive(db, 'one', { b: null }, NEXT_DAY);
    expect(await listCompanyOfPlugins(db)).toEqual({ 'one:a': null, 'one:b': null, 'one:c': 'quillmark' });
    await storeAndDerive(db, 'one', { c: null }, NEXT_DAY);
    expect(await db.$count(developers)).toBe(0);
    expect(await db.$count(companies)).toBe(1);
  });

  test('makes a company of a name that is nothing but marks, and one of each such name', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: { name: '!!!' }, b: { name: '★' }, c: { name: '!!!' } });
    const found = await listCompanyOfPlugins(db);
    expect(found['one:a']).toMatch(/^company-[0-9a-f]{8}$/);
    expect(found['one:c']).toBe(found['one:a']);
    expect(found['one:b']).not.toBe(found['one:a']);
  });

  test('matches 10,000 listings under one domain, and the next ones do not read them all', {
    timeout: 120_000,
  }, async ({ db }) => {
    const word = (index: number) => `${'bdfgklmnprst'[index % 12]}${'aeiou'[index % 5]}${index.toString(36)}`;
    const nameOf = (index: number) => `${word(index)}${word(index + 7)} ${word(index * 31)}`;
    const listings = Array.from({ length: 10_000 }, (_, index): [string, Developer] => [
      `p${index}`,
      { name: nameOf(index), site: 'https://crowded.dev', email: `${word(index)}@crowded.dev` },
    ]);
    await store(db, 'one', Object.fromEntries(listings));
    await db.transaction((tx) => deriveCompanies(tx, 'one'));
    const before = await db.$count(companies);
    expect(before).toBeGreaterThan(9000);
    await store(db, 'two', { z: { name: 'Quillmark', email: 'z@crowded.dev' } });
    await db.transaction((tx) => deriveCompanies(tx, 'two'));
    expect(await db.$count(companies)).toBe(before + 1);
    expect((await listCompanyOfPlugins(db))['two:z']).toBe('quillmark');
  });
});

describe('deriveCompanies', () => {
  test('moves plugins of another marketplace, with its days, its companies and its families', async ({ db }) => {
    const brand = verified('Quillmark', 'quillmark.dev');
    await storeAndDerive(db, 'one', { a: { name: 'Quillmark', email: 'hi@quillmark.dev' } });
    await storeAndDerive(db, 'one', { b: { name: 'Brindlefox', email: 'hi@brindlefox.dev' } });
    expect((await listCompanyOfPlugins(db))['one:a']).toBe('quillmark');
    // An account that proves both sites is both.
    const both = { ...brand, email: 'hi@quillmark.dev', externalId: 'q' };
    await storeAndDerive(db, 'two', { x: both, y: { ...both, ...verified('Brindlefox', 'brindlefox.dev') } }, NEXT_DAY);
    const found = await listCompanyOfPlugins(db);
    expect(new Set(Object.values(found)).size).toBe(1);
    const days = await db.select().from(marketplaceDays).where(eq(marketplaceDays.marketplace, 'one'));
    expect(days.map((row) => row.companies)).toEqual([1]);
    const rows = await db.select().from(companyMarketplaces).orderBy(asc(companyMarketplaces.marketplace));
    expect(rows.map((row) => [row.marketplace, row.pluginCount])).toEqual([
      ['one', 2],
      ['two', 2],
    ]);
    const due = (await db.select().from(plugins)).filter((row) => !row.familyBasis?.startsWith(`${row.companyId} `));
    expect(due).toEqual([]);
  });

  test('leaves the days before a sale as they were counted', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: verified('Quillmark', 'quillmark.dev') });
    await storeAndDerive(db, 'one', { a: verified('Brindlefox', 'brindlefox.dev') }, NEXT_DAY);
    const days = await db.select().from(marketplaceDays).orderBy(marketplaceDays.day);
    expect(days.map((row) => row.companies)).toEqual([1, 1]);
    expect(await listCompanyOfPlugins(db)).toEqual({ 'one:a': 'brindlefox' });
    expect((await db.select().from(companies)).map((row) => row.slug).sort()).toEqual(['brindlefox', 'quillmark']);
  });

  test('keeps the slug of a developer without an account who is renamed at the same site', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: verified('Quillmark Labs', 'quillmark.dev') });
    await storeAndDerive(db, 'one', { a: verified('Quillmark', 'quillmark.dev') }, NEXT_DAY);
    expect((await db.select().from(companies)).map(({ slug, name }) => [slug, name])).toEqual([
      ['quillmark-labs', 'Quillmark'],
    ]);
  });

  test('gives a developer who comes back the company that had the account', async ({ db }) => {
    const developer = { name: 'Lucas', externalId: 'u1' };
    await storeAndDerive(db, 'one', { a: developer });
    await storeAndDerive(db, 'one', { a: verified('Brindlefox', 'brindlefox.dev') }, NEXT_DAY);
    await storeAndDerive(db, 'one', { b: developer }, NEXT_DAY);
    expect(await listCompanyOfPlugins(db)).toEqual({ 'one:a': 'brindlefox', 'one:b': 'lucas' });
  });

  test('changes nothing the second time', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: { name: 'Quillmark' }, b: verified('Quillmark', 'quillmark.dev') });
    const rows = async () => [await db.select().from(developers), await db.select().from(companies)];
    const before = await rows();
    await db.update(plugins).set({ companyMatchReason: null });
    await storeAndDerive(db, 'one', {}, DAY);
    expect(await rows()).toEqual(before);
    expect(await db.$count(plugins, eq(plugins.companyMatchReason, 'first'))).toBeLessThanOrEqual(2);
  });

  test('keeps the companies of plugins that were matched before there were developers', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: verified('Quillmark', 'quillmark.dev'), b: { name: 'Brindlefox' } });
    const before = await listCompanyOfPlugins(db);
    await db.update(plugins).set({ companyMatchReason: null, developerId: null });
    await db.delete(developers);
    await storeAndDerive(db, 'one', {}, DAY);
    expect(await listCompanyOfPlugins(db)).toEqual(before);
    expect(await db.$count(companies)).toBe(2);
  });

  test('gives a name to the company of its alias from its first day to its last, and back', async ({ db }) => {
    const [brand, other] = [verified('Quillmark', 'quillmark.dev'), { name: 'Brindlefox' }];
    await storeAndDerive(db, 'one', { a: brand });
    await storeAndDerive(db, 'two', { b: other });
    const [company] = await db.select().from(companies).where(eq(companies.slug, 'quillmark'));
    const alias = { kind: 'name' as const, value: 'brindlefox', companyId: company?.id ?? 0, source: 's', by: 't' };
    await db.insert(companyAliases).values({ ...alias, fromDay: NEXT_DAY, toDay: LAST_DAY });
    const companyOn = async (day: (typeof DEVELOPER_DAYS)[number]) => {
      // Nothing of the developer changes on that day.
      await storeAndDerive(db, 'one', { a: brand }, day);
      return (await listCompanyOfPlugins(db))['two:b'];
    };
    expect([await companyOn(DAY), await companyOn(NEXT_DAY), await companyOn(LAST_DAY)]).toEqual([
      'brindlefox',
      'quillmark',
      'brindlefox',
    ]);
  });

  test('deletes proposals between companies that are shown as one', async ({ db }) => {
    await storeAndDerive(db, 'one', { a: { name: 'Quillmark' }, b: { name: 'Brindlefox' } });
    const [one, other] = (await db.select().from(companies).orderBy(companies.id)).map((row) => row.id);
    const pair = { companyId: one ?? 0, otherId: other ?? 0 };
    await db.transaction((tx) => mergeInto(tx, pair.otherId, pair.companyId));
    await db.insert(companyProposals).values({ ...pair, weight: 5, evidence: [], proposedOn: DAY });
    await db.update(developers).set({ isDue: true });
    await db.transaction((tx) => deriveCompanies(tx, null));
    expect(await db.$count(companyProposals)).toBe(0);
    expect(new Set(Object.values(await listCompanyOfPlugins(db)))).toEqual(new Set(['quillmark']));
  });
});
