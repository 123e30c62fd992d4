import { pluginMetrics, pluginRevisions, plugins } from '@pi/db';
import { runMarketplace, test } from '@pi/ingestion/testing/run-fixture';
import { toyAdapter } from '@pi/ingestion/testing/toy-store';
import { describe, expect } from 'vitest';
import { rewind } from './rewind.ts';

describe('rewind', () => {
  test('gives plugins the state of the day before, and deletes those that came later', async ({ deps, toy, clock }) => {
    const { db } = deps;
    const state = async () => [
      (await db.select().from(plugins).orderBy(plugins.externalId)).map(({ externalId, name, users, status }) => [
        ...[externalId, name, users, status],
      ]),
      await db.$count(pluginMetrics),
      await db.$count(pluginRevisions),
    ];
    await runMarketplace(deps, toyAdapter, { day: '2026-01-01' });
    const before = await state();
    toy.plugins = { a: { name: 'Renamed', users: 7 }, b: { gone: true }, c: {}, d: {} };
    clock.now = new Date('2026-01-02T03:00:00Z');
    await runMarketplace(deps, toyAdapter, { day: '2026-01-02' });
    expect(await state()).not.toEqual(before);
    await db.transaction((tx) => rewind(tx, { name: 'toy' }, '2026-01-02'));
    expect(await state()).toEqual(before);
  });
});
