import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFound, seedFoundCompany } from '../../../test/seed-found.ts';
import { MARKET, seedCompany } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import { searchWords } from '../../schema/search-words.ts';
import { addCompanyWords, addSearchWords, deleteUnusedWords } from './search-words.ts';

async function words(db: Db): Promise<string[]> {
  return (await db.select().from(searchWords)).map(({ word }) => word).toSorted();
}

describe('addSearchWords', () => {
  test('adds each word once, and nothing of empty texts', async ({ db }) => {
    await db.transaction((tx) => addSearchWords(tx, ['', ' ']));
    await db.transaction((tx) => addSearchWords(tx, ['dark mode', 'dark tabs']));
    await db.transaction((tx) => addSearchWords(tx, ['tabs']));
    expect(await words(db)).toEqual(['dark', 'mode', 'tabs']);
  });
});

describe('addCompanyWords', () => {
  test('adds the words of companies with plugins in the marketplaces', async ({ db }) => {
    await seedCompany(db, 'Acme Labs');
    await seedCompany(db, 'Elsewhere', { marketplace: 'other' });
    for (let n = 0; n < 2; n++) await db.transaction((tx) => addCompanyWords(tx, [MARKET]));
    expect(await words(db)).toEqual(['acme', 'labs']);
  });
});

describe('deleteUnusedWords', () => {
  test('leaves the words of names that are still there, and no others', async ({ db }) => {
    const id = await seedFound(db, { externalId: 'a', name: 'Dark Mode', developerName: 'Jane Doe' });
    await seedFound(db, { externalId: 'b', name: 'Dark Tabs', summary: 'Not a word of a name' });
    const company = await seedFoundCompany(db, 'acme', { name: "O'Neill & Söhne" });
    await db.transaction(deleteUnusedWords);
    expect(await words(db)).toEqual(['&', 'dark', 'doe', 'jane', 'mode', "o'neill", 'söhne', 'tabs']);
    await db.delete(plugins).where(eq(plugins.id, id));
    await db.delete(companies).where(eq(companies.id, company));
    await db.transaction(deleteUnusedWords);
    expect(await words(db)).toEqual(['dark', 'tabs']);
  });
});
