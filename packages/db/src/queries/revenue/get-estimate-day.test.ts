import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedDay, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { plugins } from '../../schema/plugins.ts';
import { getEstimateDay } from './get-estimate-day.ts';

describe('getEstimateDay', () => {
  test('is null before the first day, whatever was read', async ({ db }) => {
    await seedPlugin(db, { externalId: 'a' });
    expect(await getEstimateDay(db, MARKET)).toBeNull();
  });

  test('is the newest day, or the later UTC day of the newest response', async ({ db }) => {
    const id = await seedPlugin(db, { externalId: 'a' });
    await seedDay(db, TODAY);
    const readAt = (at: string) =>
      db
        .update(plugins)
        .set({ stateAt: new Date(at) })
        .where(eq(plugins.id, id));
    await readAt(`${TODAY}T03:00:00Z`);
    expect(await getEstimateDay(db, MARKET)).toBe(TODAY);
    await readAt('2026-11-21T23:30:00-02:00');
    expect(await getEstimateDay(db, MARKET)).toBe('2026-11-22');
  });
});
