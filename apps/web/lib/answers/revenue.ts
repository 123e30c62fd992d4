import type { RevenueRow } from '@pi/db/queries/revenue/get-plugin-revenue';
import { estimatedRevenue, PluginRevenue } from '@pi/domain/api';
import { estimateRevenue, REVENUE_VERSION } from '@pi/intelligence';

/**
 * A stored estimate with the steps to it, which are computed from its inputs: an estimate by
 * another version of the method has none.
 */
export function toPluginRevenue(row: RevenueRow): PluginRevenue {
  const { inputs, estimatedOn, methodVersion, ownerKind, ...interval } = row;
  const found = estimateRevenue(inputs);
  const isSame = methodVersion === REVENUE_VERSION;
  return PluginRevenue.parse({
    estimate: estimatedRevenue({
      ...{ estimate: interval, day: estimatedOn, source: inputs.marketplace, version: methodVersion },
    }),
    ownerKind: ownerKind ?? inputs.ownerKind,
    ownerSource: inputs.ownerSource,
    steps: isSame && 'steps' in found ? found.steps : [],
    missing: isSame ? found.missing : [`Its steps are those of version ${methodVersion} of the method.`],
  });
}
