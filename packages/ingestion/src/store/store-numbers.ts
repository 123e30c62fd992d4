import type { Tx } from '@pi/db';
import { refreshSharpFalls } from '@pi/db/queries/listings/sharp-falls.sql';
import { lockStoredPlugins } from '@pi/db/queries/listings/stored-plugins';
import { countNewDays, type DayNumbersRow, writeMetrics } from '@pi/db/queries/listings/write-metrics';
import { type BackfillSource, COUNT_FIELDS, type Count, type Day } from '@pi/domain';
import { SHARP_FALL } from '../quality/sharp-fall.ts';

/** Numbers of a plugin on one UTC day, without a listing. */
export interface DayNumbers {
  externalId: string;
  day: Day;
  observedAt: Date;
  users?: Count;
  downloads?: Count;
  ratingCount?: number;
}

/**
 * Stores numbers of stored plugins on days; those of other plugins are left out, because no listing
 * gives their names.
 * @returns how many days were not stored before, and how many changes were inserted
 */
export async function storeNumbers(
  tx: Tx,
  marketplace: string,
  numbers: readonly DayNumbers[],
  source: BackfillSource | null,
): Promise<{ newDays: number; changes: number }> {
  const externalIds = [...new Set(numbers.map((one) => one.externalId))];
  const ids = new Map(
    (await lockStoredPlugins(tx, marketplace, externalIds)).map((plugin) => [plugin.externalId, plugin.id]),
  );
  const rows = numbers.flatMap((one) => dayNumbersRow(one, ids.get(one.externalId)) ?? []);
  const newDays = await countNewDays(tx, rows);
  await writeMetrics(tx, rows, source);
  let changes = 0;
  for (const count of COUNT_FIELDS) {
    const counted = new Set(rows.filter((row) => row[count] !== null).map((row) => row.pluginId));
    changes += await refreshSharpFalls(tx, marketplace, [...counted], count, SHARP_FALL);
  }
  return { newDays, changes };
}

function dayNumbersRow(
  { day, observedAt, users, downloads, ratingCount }: DayNumbers,
  pluginId?: number,
): DayNumbersRow | undefined {
  if (pluginId === undefined) return undefined;
  return {
    pluginId,
    day,
    observedAt,
    users: users?.value ?? null,
    usersKind: users?.kind ?? null,
    downloads: downloads?.value ?? null,
    downloadsKind: downloads?.kind ?? null,
    rating: null,
    ratingCount: ratingCount ?? null,
  };
}
