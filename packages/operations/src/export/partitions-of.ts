import type { Tx } from '@pi/db';
import type { ExportTable } from '@pi/db/queries/exports/export-table';
import { type ExportDays, listExportedDays } from '@pi/db/queries/exports/list-export-rows';
import type { Day } from '@pi/domain';

/** Rows of a table that are written into one folder. */
export interface Partition {
  folder: string;
  marketplace?: string;
  days: ExportDays;
}

/**
 * The partitions of a table: its rows of a marketplace and a day each, or all of them where it has
 * none.
 */
export async function* partitionsOf(
  tx: Tx,
  table: ExportTable,
  { day, hasAllDays, marketplaces }: { day: Day; hasAllDays: boolean; marketplaces: readonly string[] },
): AsyncGenerator<Partition> {
  if (table.of === 'all' || table.of === 'company') {
    yield { folder: `${table.name}/day=${day}`, days: {} };
    return;
  }
  for (const marketplace of marketplaces) {
    const folder = (of: Day) => `${table.name}/marketplace=${marketplace}/day=${of}`;
    if (table.time !== 'day') yield { folder: folder(day), marketplace, days: hasAllDays ? { to: day } : 'newest' };
    else if (!hasAllDays) yield { folder: folder(day), marketplace, days: { from: day, to: day } };
    else
      for (const of of await listExportedDays(tx, table, marketplace, day))
        yield { folder: folder(of), marketplace, days: { from: of, to: of } };
  }
}
