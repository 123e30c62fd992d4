import { and, desc, eq, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';

/** A plugin that may have to be read by a language model. */
export interface AnalysisCandidate {
  pluginId: number;
  marketplace: string;
  /** What it is ordered by. */
  size: number;
  /** Of the text that was read or failed last; null where none was. */
  textHash: string | null;
  analysedOn: string | null;
  attempts: number;
}

/** The place of a candidate in the list. */
export type CandidatePlace = Pick<AnalysisCandidate, 'pluginId' | 'size'>;

/** What a store's downloads and ratings stand for in users: 12 tiers are a factor of about 10. */
const DOWNLOADS = -12;
const RATINGS = 24;

const { usersTier, downloadsTier, ratingsTier, pluginId, marketplace, status } = pluginFacts;
const SIZE = sql<number>`coalesce(${usersTier}, ${downloadsTier} + ${DOWNLOADS}, ${ratingsTier} + ${RATINGS}, -1)`;

/**
 * Plugins that are listed and that nobody is reading, the biggest first, a page at a time.
 * @param after the last plugin of the page before; null: the first page
 */
export function listAnalysisCandidates(
  db: Queryable,
  { now, after, limit }: { now: Date; after: CandidatePlace | null; limit: number },
): Promise<AnalysisCandidate[]> {
  const isFree = or(isNull(pluginAnalyses.leasedUntil), lte(pluginAnalyses.leasedUntil, now));
  const isAfter = after && or(lt(SIZE, after.size), and(eq(SIZE, after.size), sql`${pluginId} > ${after.pluginId}`));
  return db
    .select({
      ...{ pluginId, marketplace },
      size: SIZE.mapWith(Number),
      textHash: pluginAnalyses.textHash,
      analysedOn: pluginAnalyses.analysedOn,
      attempts: sql<number>`coalesce(${pluginAnalyses.attempts}, 0)`.mapWith(Number),
    })
    .from(pluginFacts)
    .leftJoin(pluginAnalyses, eq(pluginAnalyses.pluginId, pluginId))
    .where(and(ne(status, 'delisted'), isFree, isAfter ?? undefined))
    .orderBy(desc(SIZE), pluginId)
    .limit(limit);
}
