import type { revenueEstimates, Tx } from '@pi/db';
import { getEstimateDay } from '@pi/db/queries/revenue/get-estimate-day';
import { listRevenueSources, type RevenueSource } from '@pi/db/queries/revenue/list-revenue-sources.sql';
import { deleteEstimates, deleteEstimatesAfter, writeEstimates } from '@pi/db/queries/revenue/write-estimates';
import type { Day, MarketplaceInfo } from '@pi/domain';
import { compareEstimates } from './compare-estimates.ts';
import { estimateStored } from './estimate-stored.ts';

/** Plugins whose inputs are in memory together. */
const PORTION = 5000;

type Row = typeof revenueEstimates.$inferInsert;

/**
 * Estimates the revenue of a marketplace's plugins as of its newest day, and stores what is another
 * estimate than the one before by more than numbers vary, or none any more. What a day has then
 * does not depend on how often it was derived: a
 * second call writes nothing. A delisted plugin keeps its last estimate.
 * @param portion plugins that are read at once: the result is the same
 */
export async function deriveRevenue(
  tx: Tx,
  info: Pick<MarketplaceInfo, 'name' | 'primaryMetric' | 'revenue'>,
  portion = PORTION,
): Promise<void> {
  const { name, primaryMetric, revenue } = info;
  const day = await getEstimateDay(tx, name);
  if (!revenue || day === null) return;
  await deleteEstimatesAfter(tx, name, day);
  for (let afterId = 0; ; ) {
    const page = { day, primaryMetric, afterId, limit: portion };
    const sources = await listRevenueSources(tx, name, page);
    const { upserts, deletions } = changesOf(sources, { ...revenue, marketplace: name }, day);
    await writeEstimates(tx, upserts);
    await deleteEstimates(tx, day, deletions);
    if (sources.length < portion) return;
    afterId = sources.at(-1)?.pluginId ?? afterId;
  }
}

function changesOf(sources: readonly RevenueSource[], market: Parameters<typeof estimateStored>[1], day: Day) {
  const upserts: Row[] = [];
  const deletions: number[] = [];
  for (const source of sources) {
    const estimate = estimateStored(source, market);
    const change = compareEstimates(source, estimate);
    if (change === 'delete') deletions.push(source.pluginId);
    if (change === 'upsert') upserts.push({ pluginId: source.pluginId, estimatedOn: day, ...estimate });
  }
  return { upserts, deletions };
}
