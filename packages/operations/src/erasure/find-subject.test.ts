import type { Db } from '@pi/db';
import { test } from '@pi/db/testing';
import type { Developer } from '@pi/domain';
import { describe, expect } from 'vitest';
import { storePlugin } from '../../test/companies.ts';
import { type ErasureRequest, findSubject } from './find-subject.ts';

const STORES = ['one', 'two'];

/** Plugins p0, p1, ... of these developers, in two stores by turns. */
async function market(db: Db, developers: readonly Developer[]): Promise<void> {
  for (const [index, developer] of developers.entries())
    await storePlugin(db, STORES[index % 2] ?? '', `p${index}`, developer);
}

async function pluginsOf(db: Db, request: ErasureRequest): Promise<string[]> {
  const { plugins } = await db.transaction((tx) => findSubject(tx, request));
  return plugins.map(({ externalId }) => externalId);
}

describe('findSubject', () => {
  test('refuses a name that several companies have, and lists them', async ({ db }) => {
    await market(db, [
      { name: 'John Smith', site: 'https://smith.dev' },
      { name: 'john smith', site: 'https://gardens.dev' },
      { name: 'Support', email: 'help@alpha.dev' },
      { name: 'Support', email: 'help@beta.dev' },
    ]);
    await expect(pluginsOf(db, { developer: 'JOHN SMITH' })).rejects.toThrow(
      'JOHN SMITH: several companies have a developer of that name: john-smith, john-smith-2; name one with --company',
    );
    await expect(pluginsOf(db, { developer: 'Support' })).rejects.toThrow('support, support-2; name one');
    expect(await pluginsOf(db, { company: 'john-smith' })).toEqual(['p0']);
    expect(await pluginsOf(db, { developer: 'Support', marketplace: 'one' })).toEqual(['p2']);
  });

  test('leaves whoever has mail at the same domain', async ({ db }) => {
    await market(db, [
      { name: 'Quillmark', email: 'hi@sharedhost.dev' },
      { name: 'Ostrich Pie', email: 'pie@sharedhost.dev' },
      { name: 'Velvet Anchor', email: 'va@sharedhost.dev' },
      { name: 'Brindlefox', email: 'fox@university.edu' },
      { name: 'Ginger Otter', email: 'otter@university.edu' },
    ]);
    expect(await pluginsOf(db, { company: 'quillmark' })).toEqual(['p0']);
    expect(await pluginsOf(db, { company: 'brindlefox' })).toEqual(['p3']);
  });

  test('finds plugins a person has elsewhere, not those of the place they work at', async ({ db }) => {
    await market(db, [
      { name: 'Big Corp', site: 'https://bigcorp.dev', siteVerified: true },
      { name: 'Jane Roe', email: 'jane@bigcorp.dev', externalId: '7' },
      { name: 'Ann Doe', email: 'ann@bigcorp.dev' },
      { name: 'Cirrus Goods', externalId: '7' },
    ]);
    expect(await pluginsOf(db, { developer: 'Jane Roe' })).toEqual(['p1', 'p3']);
  });

  test('searches texts for no site that others share', async ({ db }) => {
    await market(db, [{ name: 'Jane Roe', site: 'https://wordpress.org', email: 'jane.roe@gmail.com' }]);
    const { needles } = await db.transaction((tx) => findSubject(tx, { company: 'jane-roe' }));
    expect(needles).toEqual(['Jane Roe', 'jane.roe@gmail.com']);
  });
});
