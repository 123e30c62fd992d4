import type { GrowthPeriod } from '@pi/domain';
import type { ExplorerItem } from '@pi/domain/api';
import { COUNTERS } from '#lib/explorer/primary-sort.ts';
import { Change, PluginChange } from '../change.tsx';
import { Unknown } from '../unknown.tsx';

/** The change of a plugin's number over a period; of a counter, of its gain a day. */
export function Growth({ item, days }: { item: ExplorerItem; days: GrowthPeriod }) {
  const pace = item[`pace${days}d`];
  if (pace !== null)
    return (
      <span title={`the gain of ${days} days against that of the ${days} days before`}>
        <Change change={pace} />
      </span>
    );
  const change = COUNTERS.includes(item.marketplace) ? null : item[`change${days}d`];
  if (change === null) return <Unknown reason={`no number of ${days} days before, or one below 100`} />;
  return <PluginChange change={change} />;
}
