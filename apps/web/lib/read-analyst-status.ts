import { readAnalystSettings, startOfDay } from '@pi/analyst';
import type { Db } from '@pi/db';
import { type AnalysisCounts, countAnalyses } from '@pi/db/queries/analyst/count-analyses';
import type { AnalystStatus } from '@pi/domain/api';
import { keptForMinutes } from './kept-for-minutes.ts';
import { settings } from './settings.ts';

const NOTHING: AnalysisCounts = { spentUsd: 0, answered: 0, failed: 0, analyzed: 0, failedPlugins: 0, waiting: 0 };

/** Counting reads a row of every plugin. */
const keptCounts = keptForMinutes(5, (db, now) => countAnalyses(db, startOfDay(now)));

/**
 * What a language model read on the UTC day, a few minutes old at most.
 * Where none is set nothing is counted.
 */
export async function readAnalystStatus(db: Db, now: Date): Promise<AnalystStatus> {
  const read = readAnalystSettings(settings());
  if ('whyOff' in read) return { whyOff: read.whyOff, model: null, budgetUsd: null, ...NOTHING };
  return { whyOff: null, model: read.model, budgetUsd: read.dailyBudgetUsd, ...(await keptCounts(db, now.getTime())) };
}
