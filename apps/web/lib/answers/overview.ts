import type { Overview as OverviewRow } from '@pi/db/queries/catalogue/get-overview';
import type { Mover as MoverRow } from '@pi/db/queries/catalogue/list-movers';
import { derivedNumber, Mover, Overview, reportedNumber } from '@pi/domain/api';
import { toPluginId } from '#lib/plugin-id.ts';
import { toMarketChange } from './change.ts';
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

function toMover({ number: metric, value, change30d, day, ...row }: MoverRow): Mover {
  const of = { kind: row.kind ?? 'exact', day, source: row.source ?? row.marketplace } as const;
  return Mover.parse({
    ...row,
    id: toPluginId(row),
    metric,
    number: reportedNumber({ value, ...of }),
    change30d: derivedNumber({ value: change30d, method: 'change_30d', ...of }),
  });
}
