import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFound, seedFoundCompany } from '../../../test/seed-found.ts';
import type { Db } from '../../client.ts';
import { countPluginHits, findPluginHits } from './plugin-hits.ts';
import { searchMarket } from './search-market.ts';

const LIMITS = { plugins: 10, companies: 10 };
/**
 * A name is meant whose words begin like the searched ones; the first letters alone are compared.
 */
const errorsIn = (words: readonly string[], name: string) =>
  words.every((word) => name.split(' ').some((one) => one.slice(0, 2) === word.slice(0, 2))) ? 1 : null;

async function found(db: Db, text: string, marketplace?: string) {
  const words = text.split(' ').filter(Boolean);
  const { plugins, companies } = await searchMarket(db, {
    words,
    nameWords: words,
    marketplace,
    limits: LIMITS,
    errorsIn,
  });
  return [...plugins.map((plugin) => plugin.externalId), ...companies.map((company) => company.slug)];
}

describe('searchMarket', () => {
  test('finds nothing where no word is given, and where none is known', async ({ db }) => {
    await seedFound(db, { externalId: 'a', name: 'Dark Mode' });
    expect(await found(db, '')).toEqual([]);
    expect(await found(db, 'invoices')).toEqual([]);
  });

  test('takes signs of a query and of a pattern as they are', async ({ db }) => {
    await seedFoundCompany(db, 'percent', { name: '100% Offline' });
    await seedFoundCompany(db, 'hundred', { name: '1000 Things' });
    const search = (nameWords: string[]) => searchMarket(db, { words: ['x'], nameWords, limits: LIMITS, errorsIn });
    expect(await search(['100%'])).toMatchObject({
      companies: [{ slug: 'percent' }, {}],
      similarFrom: { companies: 1 },
    });
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => void (await search(words))),
      { numRuns: 15 },
    );
  });

  test('finds words in any order, the last one unfinished', async ({ db }) => {
    await seedFound(db, { externalId: 'a', name: 'Dark Mode for All' });
    for (const text of ['dark mode', 'mode dark', 'all da', 'mo']) expect(await found(db, text), text).toEqual(['a']);
  });

  test('finds a name before a maker, a maker before a summary, and the larger of equals first', async ({ db }) => {
    await seedFound(db, { externalId: 'summary', name: 'A', summary: 'Tabs in order', users: 9000 });
    await seedFound(db, { externalId: 'maker', name: 'B', developerName: 'Tabs Inc', users: 800 });
    await seedFound(db, { externalId: 'small', name: 'All Tabs', users: 5 });
    await seedFound(db, { externalId: 'large', name: 'My Tabs', users: 70 });
    await seedFound(db, { externalId: 'gone', name: 'Old Tabs', users: 9000, status: 'delisted' });
    await seedFound(db, { externalId: 'begins', name: 'Tabs for You', users: 1 });
    await seedFound(db, { externalId: 'equal', name: 'Tabs' });
    expect(await found(db, 'tabs')).toEqual(['equal', 'begins', 'large', 'small', 'gone', 'maker', 'summary']);
  });

  test('finds names that are similar only where hardly any has the words', async ({ db }) => {
    await seedFound(db, { externalId: 'a', name: 'Grammarly Checker' });
    await seedFound(db, { externalId: 'b', name: 'Google Docs' });
    await seedFoundCompany(db, 'google', { name: 'Google' });
    expect(await found(db, 'gramarly')).toEqual(['a']);
    expect(await found(db, 'chekcer gramarly')).toEqual(['a']);
    expect(await found(db, 'goolge')).toEqual(['b', 'google']);
  });

  test('finds plugins of one marketplace where one is given', async ({ db }) => {
    await seedFound(db, { externalId: 'a', name: 'Tabs' });
    await seedFound(db, { externalId: 'b', name: 'Tabs', marketplace: 'other' });
    expect(await found(db, 'tabs', 'other')).toEqual(['b']);
  });

  test('finds companies by the beginnings of their words, the same name first, then the largest', async ({ db }) => {
    await seedFoundCompany(db, 'labs', { name: 'Acme Labs', users: 10 });
    await seedFoundCompany(db, 'acme', { name: 'Acme' });
    await seedFoundCompany(db, 'big', { name: 'The Acme Company', users: 500 });
    await seedFoundCompany(db, 'pacme', { name: 'Pacme', users: 900 });
    expect(await found(db, 'acme')).toEqual(['acme', 'labs', 'big']);
  });
});

describe('findPluginHits', () => {
  test('finds the largest of each marketplace where a word is very common', async ({ db, sql }) => {
    await seedFound(db, { externalId: 'users', name: 'Tabs by users', users: 10 });
    await seedFound(db, { externalId: 'downloads', name: 'Tabs by downloads', downloads: 70, marketplace: 'other' });
    await sql`insert into plugins (marketplace, external_id, url, name, content_hash, read_from, first_seen_on, last_seen_on, state_at)
      select 'other', 'n' || n, 'https://x.example', 'Tabs', 'hash', 'data', '2026-11-20', '2026-11-20', now() from generate_series(1, 6000) n`;
    await sql`insert into plugin_traits (plugin_id, content_hash, rules_version, tags, badges, has_contact, name_text, maker_text, summary_text)
      select id, 'hash', 1, '{}', '{}', false, 'my tabs', '', '' from plugins where external_id like 'n%'`;
    await sql`insert into plugin_facts (plugin_id, marketplace, status, listed_on, first_seen_on)
      select id, marketplace, 'listed', '2026-11-20', '2026-11-20' from plugins where external_id like 'n%'`;
    await sql`analyze plugin_traits`;
    const ids = await findPluginHits(db, { words: ['tabs'], limit: 5 });
    expect(ids.slice(0, 2)).toEqual([2, 1]);
    expect(ids).toHaveLength(5);
    expect(await countPluginHits(db, ['tabs'])).toBeNull();
    expect(await countPluginHits(db, ['users'])).toEqual(new Map([['test-market', 1]]));
  });
});
