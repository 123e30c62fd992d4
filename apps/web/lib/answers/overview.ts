import type { Overview as OverviewRow } from '@pi/db/queries/catalogue/get-overview';
import type { Mover as MoverRow } from '@pi/db/queries/catalogue/list-movers';
import { addDays } from '@pi/domain';
import { derivedChange, derivedNumber, Mover, Overview, reportedNumber } from '@pi/domain/api';
import { toPluginId } from '#lib/plugin-id.ts';
import { toMarketChange } from './change.ts';
import { toCount } from './count.ts';
import { toMarketplaceSummaries } from './marketplace.ts';

/** What the first page shows. */
export function toOverview({ marketplaces, rising, falling, changes }: OverviewRow): Overview {
  return Overview.parse({
    marketplaces: toMarketplaceSummaries(marketplaces),
    rising: rising.map(toMover),
    falling: falling.map(toMover),
    changes: changes.map(toMarketChange),
  });
}

/** A plugin whose number moved. */
export function toMover({ number: metric, value, kind, day, ...row }: MoverRow): Mover {
  const of = { day, source: row.source ?? row.marketplace };
  return Mover.parse({
    ...row,
    id: toPluginId(row),
    metric,
    number: reportedNumber({ value, kind, ...of }),
    change30d: derivedChange({
      now: toCount(value, kind),
      before: toCount(row.before30d, row.before30dKind),
      bounds: { low: row.changeLow, high: row.changeHigh },
      ...of,
    }),
    ...gainsOf(row, day),
  });
}

// Only counters that are exact are ranked by their gains.
function gainsOf(
  { before30d, before60d, rank, ...row }: Omit<MoverRow, 'number' | 'value' | 'kind' | 'day'>,
  day: string,
) {
  if (before60d === null) return { gainBefore30d: null, gainChange30d: null };
  const of = { kind: 'exact', source: row.source ?? row.marketplace } as const;
  const before = { value: before30d - before60d, day: addDays(day, -30), method: 'gain_30d' } as const;
  return {
    gainBefore30d: derivedNumber({ ...before, ...of }),
    gainChange30d: derivedNumber({ value: rank, day, method: 'gain_change_30d', ...of }),
  };
}
