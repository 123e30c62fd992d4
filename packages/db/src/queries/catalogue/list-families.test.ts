import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany, seedFamily, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { getPluginFamily, listCompanyFamilies } from './list-families.ts';

/** A company with a listing of each of these marketplaces and names. */
async function seedListings(db: Db, ...listings: [marketplace: string, status?: 'delisted'][]) {
  const companyId = await seedCompany(db, 'acme');
  const ids: number[] = [];
  for (const [marketplace, status = 'listed'] of listings)
    ids.push(await seedPlugin(db, { marketplace, externalId: `a${ids.length}`, companyId, status }));
  return { companyId, ids };
}

describe('getPluginFamily', () => {
  test('answers null for a plugin without family, and for a family that is left in one marketplace', async ({ db }) => {
    const { companyId, ids } = await seedListings(db, ['chrome'], ['chrome'], ['figma']);
    await seedFamily(db, 'tabs', companyId, ids.slice(0, 2));
    for (const id of ids) expect(await getPluginFamily(db, id)).toBeNull();
  });

  test('lists all members, delisted ones last, each with its own numbers', async ({ db }) => {
    const { companyId, ids } = await seedListings(db, ['chrome', 'delisted'], ['obsidian'], ['figma']);
    await seedFamily(db, 'tabs', companyId, ids);
    const family = await getPluginFamily(db, ids[0] ?? 0);
    expect(family).toMatchObject({ slug: 'tabs', name: 'Product tabs' });
    expect(family?.members.map((member) => [member.marketplace, member.status])).toEqual([
      ['figma', 'listed'],
      ['obsidian', 'listed'],
      ['chrome', 'delisted'],
    ]);
    expect(family?.members[0]).toMatchObject({ externalId: 'a2', companySlug: 'acme', users: null });
    expect(family?.members[0]).not.toHaveProperty('id');
  });
});

describe('listCompanyFamilies', () => {
  test('lists the families of the company’s plugins by name, and no other company’s', async ({ db }) => {
    const { companyId, ids } = await seedListings(db, ['chrome'], ['figma'], ['chrome'], ['figma']);
    await seedFamily(db, 'tabs', companyId, ids.slice(0, 2));
    await seedFamily(db, 'notes', companyId, ids.slice(2));
    expect((await listCompanyFamilies(db, companyId)).map(({ slug }) => slug)).toEqual(['notes', 'tabs']);
    expect(await listCompanyFamilies(db, await seedCompany(db, 'other'))).toEqual([]);
  });
});
