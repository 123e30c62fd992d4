import type { CompanyType } from '@pi/domain';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { companyFacts } from '../../schema/company-facts.ts';
import { type CompanySearch, searchCompanies } from './search-companies.ts';

type Values = Partial<typeof companyFacts.$inferInsert>;

async function seedFacts(db: Db, slug: string, values: Values & { market?: string } = {}): Promise<number> {
  const { market: marketplace = MARKET, ...facts } = values;
  const companyId = await seedCompany(db, slug, { marketplace });
  const none = { type: 'one_product' as CompanyType, pluginCount: 1, productCount: 1, hasContact: false };
  await db.insert(companyFacts).values({ companyId, ...none, marketplaces: [marketplace], ...facts });
  return companyId;
}

async function slugs(db: Db, search: Partial<CompanySearch>): Promise<string[]> {
  const { rows } = await searchCompanies(db, { sort: 'users', limit: 10, ...search });
  return rows.map(({ slug }) => slug);
}

describe('the list of companies', () => {
  test('is empty on an empty database', async ({ db }) =>
    expect(await searchCompanies(db, { sort: 'users', limit: 10 })).toEqual({ rows: [], next: null }));

  test('has the largest first, those without users last', async ({ db }) => {
    await seedFacts(db, 'unknown');
    await seedFacts(db, 'small', { users: 5, revenue: 70 });
    await seedFacts(db, 'large', { users: 500, pluginCount: 3, revenue: 9 });
    expect(await slugs(db, {})).toEqual(['large', 'small', 'unknown']);
    expect(await slugs(db, { sort: 'plugins' })).toEqual(['large', 'unknown', 'small']);
    expect(await slugs(db, { sort: 'revenue' })).toEqual(['small', 'large', 'unknown']);
  });

  test('finds a part of the name in any case, of two letters its beginning', async ({ db }) => {
    for (const slug of ['Acme Tools', 'acorn', 'my-acme', '100%']) await seedFacts(db, slug);
    expect(await slugs(db, { q: 'ACME' })).toEqual(['Acme Tools', 'my-acme']);
    expect(await slugs(db, { q: 'ac' })).toEqual(['Acme Tools', 'acorn']);
    expect(await slugs(db, { q: '0%_' })).toEqual([]);
    expect(await slugs(db, { q: '100%' })).toEqual(['100%']);
  });

  test('has those of a marketplace, of a number of plugins, of a type', async ({ db }) => {
    await seedFacts(db, 'one');
    await seedFacts(db, 'three', { pluginCount: 3, productCount: 3, type: 'small' });
    await seedFacts(db, 'twelve', { pluginCount: 12, productCount: 12, type: 'platform' });
    await seedFacts(db, 'elsewhere', { market: 'other-market' });
    expect(await slugs(db, { marketplace: 'other-market' })).toEqual(['elsewhere']);
    expect(await slugs(db, { plugins: { from: 3 } })).toEqual(['three', 'twelve']);
    expect(await slugs(db, { plugins: { from: 2, to: 3 } })).toEqual(['three']);
    expect(await slugs(db, { type: 'platform' })).toEqual(['twelve']);
  });

  test('by growth has none of fewer than 1,000 users', async ({ db }) => {
    await seedFacts(db, 'growing', { users: 1_000, usersChange30d: 0.3 });
    await seedFacts(db, 'small', { users: 999, usersChange30d: 0.3 });
    await seedFacts(db, 'still', { users: 5_000, usersChange30d: 0 });
    expect(await slugs(db, { growth: { from: 0.25 } })).toEqual(['growing']);
    expect(await slugs(db, { growth: { from: -0.1, to: 0.1 } })).toEqual(['still']);
  });

  test('page by page has each company once, in the order of one long page', async ({ db }) => {
    const users = [9, 9, 7, null, 7, null, 3, null, 9];
    for (const [at, one] of users.entries())
      await seedFacts(db, `c${at}`, { users: one, revenue: one, pluginCount: (at % 3) + 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('users', 'plugins', 'revenue'),
        fc.integer({ min: 1, max: 9 }),
        async (sort, limit) => {
          const paged: string[] = [];
          let after: CompanySearch['after'];
          do {
            const { rows, next } = await searchCompanies(db, { sort, limit, after });
            paged.push(...rows.map(({ slug }) => slug));
            after = next ?? undefined;
          } while (after);
          expect(paged).toEqual(await slugs(db, { sort }));
        },
      ),
      { numRuns: 20 },
    );
  });
});
