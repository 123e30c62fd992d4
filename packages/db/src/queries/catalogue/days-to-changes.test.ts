import type { ChangeKind } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedPlugin } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { getPlugin } from './get-plugin.ts';
import { listMarketChanges } from './list-market-changes.ts';

const details = (confidence: number) => ({ confidence, changed: [], kept: [] });
const NOTHING = { permission_added: null, price_changed: null, version_released: null };

const change = (pluginId: number, day: string, kind: ChangeKind, more: object = {}) => ({
  ...{ marketplace: MARKET, pluginId, day, kind, at: new Date(`${day}T03:00:00Z`) },
  ...more,
});

describe('days to changes', () => {
  test('are null of changes that are none of hands', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await db
      .insert(marketChanges)
      .values([
        change(id, '2026-07-08', 'renamed'),
        change(id, '2026-07-08', 'developer_renamed', { details: details(0.9) }),
        change(id, '2026-07-08', 'contact_changed', { details: details(0.2) }),
        change(id, '2026-07-09', 'version_released'),
      ]);
    const found = await getPlugin(db, { marketplace: MARKET, externalId: 'a' });
    expect(found?.changes.map(({ daysTo }) => daysTo)).toEqual([null, null, null, null]);
    expect(found?.changes.map((one) => one.details?.confidence ?? null)).toEqual([null, 0.2, 0.9, null]);
  });

  test('count to the first of each kind since, on the same day too, of the same plugin', async ({ db }) => {
    const [id, other] = [await seedPlugin(db, { externalId: 'a' }), await seedPlugin(db, { externalId: 'b' })];
    await db
      .insert(marketChanges)
      .values([
        change(id, '2026-07-01', 'price_changed'),
        change(id, '2026-07-08', 'owner_changed', { details: details(0.97) }),
        change(id, '2026-07-08', 'version_released'),
        change(id, '2026-07-20', 'permission_added', { after: 'tabs' }),
        change(id, '2026-07-25', 'permission_added', { after: 'history' }),
        change(other, '2026-07-09', 'price_changed'),
        change(other, '2026-07-09', 'taken_over'),
        change(other, '2026-07-10', 'contact_changed', { details: details(0.9) }),
      ]);
    const changes = await listMarketChanges(db, { limit: 20 });
    const daysTo = Object.fromEntries(changes.flatMap((one) => (one.daysTo ? [[one.kind, one.daysTo]] : [])));
    expect(daysTo).toEqual({
      owner_changed: { permission_added: 12, price_changed: null, version_released: 0 },
      taken_over: { ...NOTHING, price_changed: 0 },
      contact_changed: NOTHING,
    });
    expect(changes[0]).not.toHaveProperty('id');
  });
});
