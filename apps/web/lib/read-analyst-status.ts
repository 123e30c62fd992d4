import { readAnalystSettings, startOfDay } from '@pi/analyst';
import type { Db } from '@pi/db';
import { type AnalysisCounts, countAnalyses } from '@pi/db/queries/analyst/count-analyses';
import type { AnalystStatus } from '@pi/domain/api';
import { settings } from './settings.ts';

/** Counting reads a row of every plugin: so long its result is shown. */
const KEPT_MS = 5 * 60_000;
const NOTHING: AnalysisCounts = { spentUsd: 0, answered: 0, failed: 0, analyzed: 0, failedPlugins: 0, waiting: 0 };

let kept: { db: Db; at: number; counts: Promise<AnalysisCounts> } | undefined;

/**
 * How the reading of listings by a language model stands on the UTC day, a few minutes old at most.
 * Where none is set nothing is counted.
 */
export async function readAnalystStatus(db: Db, now: Date): Promise<AnalystStatus> {
  const read = readAnalystSettings(settings());
  if ('whyOff' in read) return { whyOff: read.whyOff, model: null, budgetUsd: null, ...NOTHING };
  return { whyOff: null, model: read.model, budgetUsd: read.dailyBudgetUsd, ...(await keptCounts(db, now)) };
}

function keptCounts(db: Db, now: Date): Promise<AnalysisCounts> {
  const age = now.getTime() - (kept?.at ?? 0);
  if (kept?.db === db && age >= 0 && age < KEPT_MS) return kept.counts;
  const counts = countAnalyses(db, startOfDay(now));
  kept = { db, at: now.getTime(), counts };
  // What failed is asked for again.
  counts.catch(() => {
    kept = undefined;
  });
  return counts;
}
