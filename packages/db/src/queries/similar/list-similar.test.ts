import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedCompany, seedPlugin } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { pluginTraits } from '../../schema/plugin-traits.ts';
import { listSimilar } from './list-similar.ts';

interface Seed {
  name: string;
  marketplace?: string;
  companyId?: number | null;
  category?: 'productivity' | 'education' | null;
  users?: number | null;
  status?: 'listed' | 'delisted';
}

/** A plugin with the facts and traits that a day derives; answers its database id. */
async function seed(db: Db, { name, ...values }: Seed): Promise<number> {
  const { marketplace = 'toy', companyId = null, category = 'productivity', users = 100, status = 'listed' } = values;
  const pluginId = await seedPlugin(db, { externalId: `${name} ${marketplace}`, name, marketplace, companyId, status });
  const day = '2026-11-20';
  await db
    .insert(pluginFacts)
    .values({ pluginId, companyId, marketplace, status, category, users, listedOn: day, firstSeenOn: day });
  await db.insert(pluginTraits).values({
    ...{ pluginId, category, contentHash: 'h', rulesVersion: 1, tags: [], badges: [], hasContact: false },
    ...{ nameText: name.toLowerCase(), makerText: '', summaryText: '' },
  });
  return pluginId;
}

const namesOf = async (db: Db, id: number, limit = 10) =>
  (await listSimilar(db, id, limit)).map(({ plugin }) => `${plugin.name}, ${plugin.marketplace}`);

describe('listSimilar', () => {
  test('is empty for a plugin that has no facts yet', async ({ db }) => {
    expect(await listSimilar(db, await seedPlugin(db, { externalId: 'a' }), 5)).toEqual([]);
    expect(await listSimilar(db, 999, 5)).toEqual([]);
  });

  test('finds those with words of its name in all marketplaces, with the words', async ({ db }) => {
    const own = await seed(db, { name: 'Tab Harbor' });
    await seed(db, { name: 'Tab Harbor Sync' });
    await seed(db, { name: 'Harbor of Tab', marketplace: 'other', category: null, users: null });
    for (let index = 0; index < 20; index++) await seed(db, { name: `Thing${index} Word${index}` });
    const found = await listSimilar(db, own, 5);
    expect(found.map(({ plugin, isSameCategory, words }) => [plugin.name, isSameCategory, words.toSorted()])).toEqual([
      ['Tab Harbor Sync', true, ['harbor', 'tab']],
      ['Harbor of Tab', false, ['harbor', 'tab']],
    ]);
    expect(await namesOf(db, own, 1)).toHaveLength(1);
  });

  test('leaves out its own company, delisted plugins, and the same product twice', async ({ db }) => {
    const [mine, theirs] = [await seedCompany(db, 'mine'), await seedCompany(db, 'theirs')];
    const own = await seed(db, { name: 'Tab Harbor', companyId: mine });
    await seed(db, { name: 'Tab Harbor Two', companyId: mine });
    await seed(db, { name: 'Tab Harbor Gone', status: 'delisted' });
    await seed(db, { name: 'Tab Harbor Best', companyId: theirs });
    await seed(db, { name: 'Tab Harbor Best', companyId: theirs, marketplace: 'other' });
    for (let index = 0; index < 20; index++) await seed(db, { name: `Thing${index} Word${index}` });
    expect(await namesOf(db, own)).toEqual(['Tab Harbor Best, toy']);
  });

  test('reads a name that could be taken for a search’s own signs', async ({ db }) => {
    const own = await seed(db, { name: "a'b & (c | !d):* \\ <-> 'tab' harbor" });
    expect(await namesOf(db, own)).toEqual([]);
  });
});
