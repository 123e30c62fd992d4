import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf, previousQuarter, quarterOf } from '@pi/domain';
import { appUrl, type Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import { findReport, openBlobFolder, REPORTS, type ReportFile } from '@pi/ingestion/archive';
import { fetchReport } from './fetch-report.ts';
import { makeReport } from './make-report.ts';

interface DueDeps {
  env: Env;
  now(): Date;
  log: Logger;
}

const HOUR_MS = 3_600_000;

/**
 * Makes the PDF of the quarter that ended last, where there is none yet.
 * @returns what was made; null where nothing was due
 * @throws ReportError see `makeReport`
 */
export async function makeDueReport({ env, now }: DueDeps): Promise<ReportFile | null> {
  const quarter = previousQuarter(quarterOf(dayOf(now())));
  const about = await fetchReport(appUrl(env), quarter);
  if (!about) return null;
  const kept = await findReport(openBlobFolder(env, REPORTS), { quarter, dataOrigin: about.dataOrigin });
  return kept ? null : makeReport(env, quarter, now());
}

/** Does that hourly until the signal. What fails is logged, and done the next time. */
export async function makeDueReports(deps: DueDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const made = await makeDueReport(deps);
      if (made) deps.log.info({ quarter: made.quarter, bytes: made.bytes }, 'the PDF of a report is made');
    } catch (error) {
      deps.log.warn({ error: (error as Error).message }, 'no PDF of a report was made');
    }
    await sleep(HOUR_MS, undefined, { signal, ref: false }).catch(() => {});
  }
}
