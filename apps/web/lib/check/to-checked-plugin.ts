import type { CheckedPluginRow } from '@pi/db/queries/check/list-checked-plugins';
import { PERMISSION_RISKS, type PermissionRisk, type PrimaryMetric } from '@pi/domain';
import { CheckedPlugin, type CheckState, reportedNumber } from '@pi/domain/api';
import { describePermission } from '@pi/intelligence';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { toPluginId } from '../plugin-id.ts';
import { shownMetric } from '../shown-metric.ts';

const NOTHING_KNOWN = {
  ...{ id: null, candidates: [], marketplace: null, name: null, url: null, delistedOn: null, missingSince: null },
  ...{ lastSeenOn: null, ownerChanges: [], permissionsAdded: [], riskAdded: null, version: null, updatedOn: null },
  ...{ number: null, metric: null },
};

/** An id that is of no one plugin. @param candidates the ids of those that it may be */
export function toUnknownPlugin(given: string, state: CheckState, candidates: string[] = []): CheckedPlugin {
  return CheckedPlugin.parse({ ...NOTHING_KNOWN, given, state, candidates });
}

/** A plugin of an inventory, with the risk of each permission that it gained. */
export function toCheckedPlugin(given: string, row: CheckedPluginRow): CheckedPlugin {
  const added = row.permissionsAdded
    .map(({ day, permission }) => ({ day, permission, ...described(row, permission) }))
    .sort(
      (one, other) => rankOf(other.risk) - rankOf(one.risk) || one.permission.localeCompare(other.permission, 'en'),
    );
  const metric = shownMetric(getMarketplaceInfo(row.marketplace));
  return CheckedPlugin.parse({
    ...row,
    given,
    state: row.status,
    id: toPluginId(row),
    candidates: [],
    permissionsAdded: added,
    riskAdded: added[0]?.risk ?? null,
    number: numberOf(row, metric),
    metric,
  });
}

// One that is worth as much as the sites it may be used on is never riskier than the whole.
function described({ marketplace, pluginRisk }: CheckedPluginRow, permission: string) {
  const words = describePermission(marketplace, permission);
  return pluginRisk !== null && rankOf(words.risk) > rankOf(pluginRisk) ? { ...words, risk: pluginRisk } : words;
}

/** The place of a risk, 0 is none; -1 for no permission at all. */
export function rankOf(risk: PermissionRisk | null): number {
  return risk === null ? -1 : PERMISSION_RISKS.indexOf(risk);
}

function numberOf(row: CheckedPluginRow, metric: PrimaryMetric) {
  const on = { users: row.usersOn, downloads: row.downloadsOn, ratingCount: null }[metric];
  return reportedNumber({
    value: row[metric],
    kind: row[`${metric}Kind`],
    day: on ?? row.lastSeenOn,
    source: row.source ?? row.marketplace,
  });
}
