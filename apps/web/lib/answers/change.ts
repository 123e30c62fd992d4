import type { MarketChange as MarketChangeRow } from '@pi/db/queries/catalogue/list-market-changes';
import { MarketChange } from '@pi/domain/api';
import { toPluginId } from '#lib/plugin-id.ts';

export function toMarketChange(row: MarketChangeRow): MarketChange {
  return MarketChange.parse({ ...row, id: toPluginId(row) });
}
