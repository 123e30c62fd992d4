import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedPlugin } from '../../../test/seed-market.ts';
import { lockStoredPlugins } from './stored-plugins.ts';

describe('LACKED_ON', () => {
  test('is the newest day of a complete list of its marketplace since the plugin was seen', async ({ db }) => {
    const lastSeenOn = '2026-11-15';
    await seedPlugin(db, { externalId: 'listed', lastSeenOn });
    await seedPlugin(db, { externalId: 'missing', status: 'missing', missingSince: '2026-11-16', lastSeenOn });
    await seedPlugin(db, { externalId: 'delisted', status: 'delisted', delistedOn: '2026-11-16', lastSeenOn });
    await seedPlugin(db, {
      externalId: 'named',
      status: 'delisted',
      delistedOn: '2026-11-16',
      lastSeenOn: '2026-11-18',
    });
    for (const day of ['2026-11-16', '2026-11-18']) await seedDay(db, day, { hasCompleteList: true });
    await seedDay(db, '2026-11-19');
    await seedDay(db, '2026-11-20', { hasCompleteList: true, marketplace: 'other' });
    const ids = ['listed', 'missing', 'delisted', 'named'];
    const stored = await db.transaction((tx) => lockStoredPlugins(tx, MARKET, ids));
    expect(Object.fromEntries(stored.map((plugin) => [plugin.externalId, plugin.lackedOn]))).toEqual({
      ...{ listed: null, missing: '2026-11-18', delisted: '2026-11-18', named: null },
    });
  });
});
