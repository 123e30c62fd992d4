import type { PluginFilters } from '@pi/domain/api';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedFacts } from '../../../test/seed-explorer.ts';
import { seedCompany, TODAY } from '../../../test/seed-market.ts';
import type { Db } from '../../client.ts';
import { listChangesOfCompany, listChangesOfFound, listChangesOfPlugin } from './list-changes-of-found.ts';

const EVERY = { groups: [], marketplaces: [], from: '1970-01-01', to: '9999-12-31' } as const;
const CONTEXT = { today: TODAY, counters: [] };
const renamedOn = (...days: string[]) => days.map((day) => ({ kind: 'renamed' as const, day }));

const found = async (db: Db, filters: PluginFilters, storeCategory?: string, limit = 9) => {
  const rows = await listChangesOfFound(db, EVERY, { filters, storeCategory, context: CONTEXT }, limit);
  return rows.map(({ externalId, day }) => `${externalId} ${day}`);
};

describe('listChangesOfFound', () => {
  test('gives the newest changes of the plugins that pass, and no more than are asked for', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', users: 10, changes: renamedOn('2026-11-01', '2026-11-03') });
    await seedFacts(db, { externalId: 'b', users: 20, changes: renamedOn('2026-11-02') });
    await seedFacts(db, { externalId: 'c', users: 5, changes: renamedOn('2026-11-04') });
    expect(await found(db, { users: { from: 10 } })).toEqual(['a 2026-11-03', 'b 2026-11-02', 'a 2026-11-01']);
    expect(await found(db, { users: { from: 10 } }, undefined, 1)).toEqual(['a 2026-11-03']);
  });

  test('tells the shared category from the store’s own', async ({ db }) => {
    const changes = renamedOn('2026-11-01');
    await seedFacts(db, { externalId: 'a', category: 'design', storeCategory: 'art', changes });
    await seedFacts(db, { externalId: 'b', category: 'design', storeCategory: 'fonts', changes });
    expect(await found(db, { category: ['design'] })).toHaveLength(2);
    expect(await found(db, {}, 'fonts')).toEqual(['b 2026-11-01']);
    expect(await found(db, { category: ['education'] }, 'fonts')).toEqual([]);
  });

  test('looks among the newest changes where very many plugins pass', async ({ db }) => {
    await seedFacts(db, { externalId: 'a', changes: renamedOn('2026-11-01', '2026-11-03') });
    await seedFacts(db, { externalId: 'b', status: 'delisted', changes: renamedOn('2026-11-02') });
    const rows = await listChangesOfFound(db, EVERY, { filters: {}, context: CONTEXT, few: 0 }, 9);
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-01']);
  });
});

describe('listChangesOfPlugin and listChangesOfCompany', () => {
  test('give the changes of theirs alone, of the groups asked for', async ({ db }) => {
    const companyId = await seedCompany(db, 'acme');
    const [a] = [
      await seedFacts(db, { externalId: 'a', companyId, changes: renamedOn('2026-11-01') }),
      await seedFacts(db, { externalId: 'b', companyId, changes: [{ kind: 'delisted', day: '2026-11-02' }] }),
      await seedFacts(db, { externalId: 'c', changes: renamedOn('2026-11-03') }),
    ];
    expect((await listChangesOfPlugin(db, EVERY, a.facts.pluginId, 9)).map(({ day }) => day)).toEqual(['2026-11-01']);
    const ofCompany = await listChangesOfCompany(db, EVERY, companyId, 9);
    expect(ofCompany.map(({ externalId }) => externalId)).toEqual(['b', 'a']);
    expect(await listChangesOfCompany(db, { ...EVERY, groups: ['gone'] }, companyId, 9)).toHaveLength(1);
  });
});
