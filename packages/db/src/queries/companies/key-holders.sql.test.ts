import type { DeveloperProfile } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedCompany } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { insertCompanyIdentifiers } from './derive-companies.ts';
import { insertDevelopers } from './developers.ts';
import { listKeyHolders } from './key-holders.sql.ts';

const KEY = { kind: 'email' as const, value: 'acme.dev' };
const TEXT = 'email acme.dev';

async function seedDeveloper(db: Db, key: string, companyId: number, blockingKeys: string[]): Promise<number> {
  const row = { marketplace: MARKET, key, companyId, splitInto: null, blockingKeys, evidence: [], isDue: false };
  const profile = { marketplace: MARKET, key } as DeveloperProfile;
  const [id = 0] = await db.transaction((tx) => insertDevelopers(tx, [{ ...row, profile }]));
  return id;
}

describe('listKeyHolders', () => {
  test('gives no developer that has the key no more, though its company is found by it', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    await seedDeveloper(db, 'former', companyId, ['email other.dev']);
    const holder = await seedDeveloper(db, 'holder', companyId, ['name acme', TEXT]);
    const found = await db.transaction(async (tx) => {
      expect(await listKeyHolders(tx, [KEY], 9)).toEqual([]);
      await insertCompanyIdentifiers(tx, [{ ...KEY, companyId }]);
      return listKeyHolders(tx, [KEY, { ...KEY, value: 'nobody.dev' }], 9);
    });
    expect(found).toEqual([{ key: TEXT, developerIds: [holder], companyIds: [companyId] }]);
  });

  test('gives the developers of so many companies with one, the oldest', async ({ db }) => {
    const companies: number[] = [];
    for (const slug of ['a', 'b', 'c', 'd']) {
      const companyId = await seedCompany(db, slug);
      companies.push(companyId);
      if (slug !== 'a') await seedDeveloper(db, slug, companyId, [TEXT]);
    }
    const found = await db.transaction(async (tx) => {
      await insertCompanyIdentifiers(
        tx,
        companies.map((companyId) => ({ ...KEY, companyId })),
      );
      return listKeyHolders(tx, [KEY], 2);
    });
    expect(found[0]?.companyIds.toSorted((a, b) => a - b)).toEqual(companies.slice(1, 3));
  });
});
