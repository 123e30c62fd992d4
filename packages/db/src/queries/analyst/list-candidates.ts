import { and, desc, eq, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { plugins } from '../../schema/plugins.ts';

/** A plugin that may have to be read by a language model. */
export interface AnalysisCandidate {
  pluginId: number;
  marketplace: string;
  /** What it is ordered by. */
  size: number;
  /** Of the text that was read or failed last; null where none was. */
  textHash: string | null;
  /** The day that it was last read on or found to be the same; null where that is not known. */
  checkedOn: string | null;
  /** What it is compared by now: its content hash, model and prompt. */
  basis: string;
  attempts: number;
}

/** The place of a candidate in the list. */
export type CandidatePlace = Pick<AnalysisCandidate, 'pluginId' | 'size'>;

/** What a store's downloads and ratings stand for in users: 12 tiers are a factor of about 10. */
const DOWNLOADS = -12;
const RATINGS = 24;

const { usersTier, downloadsTier, ratingsTier, pluginId, marketplace, status } = pluginFacts;
const SIZE = sql<number>`coalesce(${usersTier}, ${downloadsTier} + ${DOWNLOADS}, ${ratingsTier} + ${RATINGS}, -1)`;

/** Who reads listings now, and how. */
export interface CandidateQuery {
  model: string;
  promptVersion: number;
  now: Date;
  /** Plugins that were checked on this day or before are candidates for their reviews. */
  reviewsBefore: string;
  /** The last plugin of the page before; null: the first page. */
  after: CandidatePlace | null;
  limit: number;
}

/**
 * Plugins that are listed, that nobody is reading, and whose content, model or prompt is another
 * than the last time, or whose reviews were not looked at for long; the biggest first, a page at a
 * time. No text is read.
 */
export function listAnalysisCandidates(
  db: Queryable,
  { model, promptVersion, now, reviewsBefore, after, limit }: CandidateQuery,
): Promise<AnalysisCandidate[]> {
  const isFree = or(isNull(pluginAnalyses.leasedUntil), lte(pluginAnalyses.leasedUntil, now));
  const isAfter = after && or(lt(SIZE, after.size), and(eq(SIZE, after.size), sql`${pluginId} > ${after.pluginId}`));
  const basis = sql<string>`(${plugins.contentHash} || ${` ${model} ${promptVersion}`}::text)`;
  const isOther = or(isNull(pluginAnalyses.basis), ne(pluginAnalyses.basis, basis));
  const isOld = and(isNotNull(pluginAnalyses.checkedOn), lte(pluginAnalyses.checkedOn, reviewsBefore));
  return db
    .select({
      ...{ pluginId, marketplace, basis },
      size: SIZE.mapWith(Number),
      textHash: pluginAnalyses.textHash,
      checkedOn: sql<string | null>`coalesce(${pluginAnalyses.checkedOn}, ${pluginAnalyses.analysedOn})`,
      attempts: sql<number>`coalesce(${pluginAnalyses.attempts}, 0)`.mapWith(Number),
    })
    .from(pluginFacts)
    .innerJoin(plugins, eq(plugins.id, pluginId))
    .leftJoin(pluginAnalyses, eq(pluginAnalyses.pluginId, pluginId))
    .where(and(ne(status, 'delisted'), isFree, or(isOther, isOld), isAfter ?? undefined))
    .orderBy(desc(SIZE), pluginId)
    .limit(limit);
}
