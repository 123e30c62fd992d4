import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type Day, dayOf, daysOfQuarter, previousQuarter, type Quarter, quarterOf } from '@pi/domain';
import { appUrl, type Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import { findReport, openBlobFolder, REPORTS, type ReportFile } from '@pi/ingestion/archive';
import { fetchReport, type ReportAbout } from './fetch-report.ts';
import { makeReport } from './make-report.ts';

interface DueDeps {
  env: Env;
  now(): Date;
  log: Logger;
}

const HOUR_MS = 3_600_000;
/** So many days after a quarter whose last day was not read, that day is waited for. */
const GRACE_DAYS = 1;

/**
 * Makes the PDF of the quarter that ended last once its last day was read of every marketplace or a
 * day of grace has passed: where there is none yet, or one that was made before that.
 * @returns what was made; null where nothing was due
 * @throws ReportError see `makeReport`
 */
export async function makeDueReport({ env, now }: DueDeps): Promise<ReportFile | null> {
  const quarter = previousQuarter(quarterOf(dayOf(now())));
  const about = await fetchReport(appUrl(env), quarter);
  if (!about || !hasEnded(quarter, about, dayOf(now()))) return null;
  const kept = await findReport(openBlobFolder(env, REPORTS), { quarter, dataOrigin: about.dataOrigin });
  return kept && hasAllOf(kept, about) ? null : makeReport(env, quarter, now());
}

function hasEnded(quarter: Quarter, { readTo }: ReportAbout, today: Day): boolean {
  const { last } = daysOfQuarter(quarter);
  return readTo >= last || today > addDays(last, GRACE_DAYS);
}

// Its last day is read of some marketplaces, and of others not yet.
function hasAllOf({ quarter, from, readTo = from, madeAt }: ReportFile, about: ReportAbout): boolean {
  return readTo >= about.readTo && madeAt.slice(0, 10) > daysOfQuarter(quarter).last;
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
