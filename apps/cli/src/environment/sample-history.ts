import type { Day } from '@pi/domain';
import type { DayNumbers } from '@pi/ingestion/store';
import type { HistorySource } from '@pi/operations/history';
import type { MarketplaceAdapter } from '@pi/scrapers';
import type { Catalogue } from '@pi/stores';
import { historyDays } from './history-days.ts';

/** Slots of a store that are one unit. */
const SLOTS_AT_ONCE = 200;

/**
 * The history of a sample store: numbers of days before it was first collected, and of those
 * between that were not. A unit is a range of its slots.
 * @param days the newest day and all that were collected
 */
export function createSampleHistory(
  catalogue: Catalogue,
  { info }: MarketplaceAdapter,
  { newest, collected }: { newest: Day; collected: readonly Day[] },
): HistorySource {
  const { name, primaryMetric } = info;
  const days = historyDays(newest, collected);
  return {
    name: 'sample-history',
    description: 'invented numbers of the days that were not collected',
    marketplace: name,
    needsPath: false,
    fetchesFromStore: false,
    batchSize: 1,
    async *discover() {
      for (let from = 0; from < catalogue.shelf(name).size; from += SLOTS_AT_ONCE) yield String(from);
    },
    async read(_, key) {
      const from = Number(key);
      const numbers: DayNumbers[] = [];
      for (const { externalId, day, shown, kind } of catalogue.past(
        name,
        newest,
        { from, to: from + SLOTS_AT_ONCE },
        days,
      )) {
        const count = primaryMetric === 'ratingCount' ? shown : { value: shown, kind };
        numbers.push({ externalId, day, observedAt: new Date(`${day}T03:10:00Z`), [primaryMetric]: count });
      }
      return { day: newest, responses: [], numbers };
    },
  };
}
