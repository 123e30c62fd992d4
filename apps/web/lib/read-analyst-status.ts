import { readAnalystSettings, startOfDay } from '@pi/analyst';
import type { Db } from '@pi/db';
import { countAnalyses } from '@pi/db/queries/analyst/count-analyses';
import type { AnalystStatus } from '@pi/domain/api';
import { settings } from './settings.ts';

/** How the reading of listings by a language model stands on the UTC day. */
export async function readAnalystStatus(db: Db, now: Date): Promise<AnalystStatus> {
  const read = readAnalystSettings(settings());
  const state =
    'whyOff' in read
      ? { whyOff: read.whyOff, model: null, budgetUsd: null }
      : { whyOff: null, model: read.model, budgetUsd: read.dailyBudgetUsd };
  return { ...state, ...(await countAnalyses(db, startOfDay(now))) };
}
