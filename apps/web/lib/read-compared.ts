import type { Db } from '@pi/db';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { listCompared, listComparedValues } from '@pi/db/queries/compare/list-compared';
import { addDays } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toComparedPlugin } from './answers/compare.ts';
import type { Compared } from './compared.ts';
import { primaryMetricLabel } from './marketplaces.ts';

export interface Comparison {
  compared: Compared[];
  /** The newest day that any of their marketplaces was read on. */
  until: string;
  /** Ids that no plugin has. */
  unknown: PluginIdentity[];
}

/** No comparison goes further back. */
export const MOST_DAYS = 1000;

/** The plugins that are compared, in their order, with their primary number day by day. */
export async function readComparison(
  db: Db,
  identities: readonly PluginIdentity[],
  days = MOST_DAYS,
): Promise<Comparison> {
  const rows = await listCompared(db, identities);
  const known = rows.flatMap((row) => {
    const info = getMarketplaceInfo(row.plugin.marketplace);
    return info ? [{ row, info, number: info.primaryMetric }] : [];
  });
  const until = known.map(({ row }) => row.readOn ?? row.plugin.lastSeenOn).reduce((a, b) => (a > b ? a : b), '');
  const from = until === '' ? '' : addDays(until, 1 - days);
  const values = await listComparedValues(
    db,
    known.map(({ row, number }) => ({ id: row.id, number })),
    from,
  );
  const compared = known.map(({ row, info, number }) => ({
    plugin: toComparedPlugin(row),
    pluginId: row.id,
    info,
    number,
    label: primaryMetricLabel(info),
    isCumulative: info.numbers[number]?.isCumulative === true,
    values: values.get(row.id) ?? [],
  }));
  const has = ({ marketplace, externalId }: PluginIdentity) =>
    known.some(({ row }) => row.plugin.marketplace === marketplace && row.plugin.externalId === externalId);
  return { compared, until, unknown: identities.filter((identity) => !has(identity)) };
}
