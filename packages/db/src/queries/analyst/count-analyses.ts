import { and, eq, gte, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { modelCalls } from '../../schema/model-calls.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import { pluginFacts } from '../../schema/plugin-facts.ts';
import { sumModelCosts } from './model-calls.ts';

/** How far the reading of listings is, and what it costs. */
export interface AnalysisCounts {
  /** What calls since a moment cost, or may cost, in USD. */
  spentUsd: number;
  /** Calls since then that were answered, and that gave nothing to use. */
  answered: number;
  failed: number;
  /**
   * Listed plugins with an analysis; those whose last reading failed; those that were never read,
   * without those whose text is known to be too short.
   */
  analyzed: number;
  failedPlugins: number;
  waiting: number;
}

/** Counts analyses of listed plugins, and the calls since a moment. */
export async function countAnalyses(db: Queryable, since: Date): Promise<AnalysisCounts> {
  const callsOf = (status: 'answered' | 'failed') =>
    db.$count(modelCalls, and(eq(modelCalls.status, status), gte(modelCalls.startedAt, since)));
  const hasFailed = and(eq(pluginAnalyses.status, 'failed'), isNotNull(pluginAnalyses.reason));
  // What is compared and was neither read nor refused says too little to be read.
  const isUnread = or(
    isNull(pluginAnalyses.pluginId),
    and(eq(pluginAnalyses.textHash, ''), isNull(pluginAnalyses.basis), isNull(pluginAnalyses.reason)),
  );
  const [spentUsd, answered, failed, analyzed, failedPlugins, waiting] = await Promise.all([
    sumModelCosts(db, since),
    callsOf('answered'),
    callsOf('failed'),
    countListed(db, isNotNull(pluginAnalyses.analysis)),
    countListed(db, hasFailed),
    countListed(db, isUnread),
  ]);
  return { spentUsd, answered, failed, analyzed, failedPlugins, waiting };
}

async function countListed(db: Queryable, where: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(pluginFacts)
    .leftJoin(pluginAnalyses, eq(pluginAnalyses.pluginId, pluginFacts.pluginId))
    .where(and(ne(pluginFacts.status, 'delisted'), where));
  return row?.count ?? 0;
}
