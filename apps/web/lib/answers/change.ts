import type { MarketChange as MarketChangeRow } from '@pi/db/queries/catalogue/list-market-changes';
import type { ChangeRow } from '@pi/db/queries/changes/change-rows';
import { groupOfChange, PERMISSION_RISKS, type PrimaryMetric } from '@pi/domain';
import { ChangeItem, derivedNumber, MarketChange, reportedNumber } from '@pi/domain/api';
import type { OwnersAround } from '@pi/ingestion/owners';
import { describePermission } from '@pi/intelligence';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toPluginId } from '#lib/plugin-id.ts';
import { shownMetric } from '#lib/shown-metric.ts';

export function toMarketChange(row: MarketChangeRow): MarketChange {
  return MarketChange.parse({ ...row, id: toPluginId(row) });
}

/**
 * A change of a list over marketplaces.
 * @param owners before and after it; undefined for changes that are not of the owner
 */
export function toChangeItem(row: ChangeRow, owners: OwnersAround | undefined): ChangeItem {
  const metric = shownMetric(getMarketplaceInfo(row.marketplace));
  return ChangeItem.parse({
    ...row,
    id: toPluginId(row),
    group: groupOfChange(row),
    metric,
    number: numberOf(row, metric),
    risk: row.risk === null ? null : (PERMISSION_RISKS[row.risk] ?? null),
    permission: permissionOf(row),
    companyPlugins: pluginsOf(row, row.companyPlugins),
    ownerBefore: owners?.before ? { ...owners.before, plugins: pluginsOf(row, owners.before.plugins) } : null,
    ownerAfter: owners?.after ? { ...owners.after, plugins: pluginsOf(row, owners.after.plugins) } : null,
  });
}

/** How many plugins a company has in all marketplaces, as of the newest day. */
function pluginsOf({ lastSeenOn: day, marketplace: source }: ChangeRow, value: number | null) {
  return derivedNumber({ value, kind: 'exact', method: 'count', day, source });
}

function numberOf(row: ChangeRow, metric: PrimaryMetric) {
  const on = { users: row.usersOn, downloads: row.downloadsOn, ratingCount: null }[metric];
  return reportedNumber({
    value: row[metric],
    kind: row[`${metric}Kind`],
    day: on ?? row.lastSeenOn,
    source: row.source ?? row.marketplace,
  });
}

function permissionOf({ marketplace, kind, before, after }: ChangeRow) {
  if (kind !== 'permission_added' && kind !== 'permission_removed') return null;
  const name = after ?? before;
  return name === null ? null : describePermission(marketplace, name);
}
