import { CHANGE_KINDS, isChangeOfHands } from '@pi/domain';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { MARKET, seedPlugin, TODAY } from '../../../test/seed-market.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { isChangeOfHandsRow } from './change-of-hands.sql.ts';

test('isChangeOfHandsRow says of every kind and confidence what isChangeOfHands says', async ({ db }) => {
  const pluginId = await seedPlugin(db, { externalId: 'a' });
  const details = [null, ...[0, 0.69, 0.7, 1].map((confidence) => ({ confidence, changed: [], kept: [] }))];
  const rows = CHANGE_KINDS.flatMap((kind) => details.map((one) => ({ kind, details: one })));
  const at = (index: number) => new Date(Date.parse(`${TODAY}T00:00:00Z`) + index * 1000);
  await db
    .insert(marketChanges)
    .values(rows.map((row, index) => ({ ...row, pluginId, marketplace: MARKET, day: TODAY, at: at(index) })));
  const found = await db
    .select({ kind: marketChanges.kind, details: marketChanges.details, isIt: sql<boolean>`${isChangeOfHandsRow()}` })
    .from(marketChanges);
  expect(found).toHaveLength(rows.length);
  for (const row of found)
    expect([row.kind, row.details?.confidence, row.isIt]).toEqual([
      row.kind,
      row.details?.confidence,
      isChangeOfHands(row),
    ]);
});
