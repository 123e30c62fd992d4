import type { Db } from '@pi/db';
import { type Day, previousQuarter, type Quarter, quarterOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { findReport, openBlobFolder, REPORTS, type ReportFile, readReportPdf } from '@pi/ingestion/archive';
import { dataOrigin } from '#lib/data-origin.ts';
import { log, loggedError } from '#lib/log.ts';
import { settings } from '#lib/settings.ts';

/**
 * What is known of the PDF of a quarter's report; null where none was made.
 * @throws Error where the bucket of reports does not answer
 */
export async function findPdf(db: Db, quarter: Quarter): Promise<ReportFile | null> {
  const origin = await dataOrigin(db);
  return origin && findReport(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter });
}

/** The PDF of a quarter's report; null where none was made. @throws Error as `findPdf` */
export async function readPdf(db: Db, quarter: Quarter): Promise<Uint8Array | null> {
  const origin = await dataOrigin(db);
  return origin && readReportPdf(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter });
}

/** What is known of the PDF where a folder or bucket of reports may not answer. */
export type PdfState = ReportFile | null | 'unavailable';

/** The same as `findPdf` for a page, which is read without it too: a failure is logged. */
export async function lookUpPdf(db: Db, quarter: Quarter): Promise<PdfState> {
  try {
    return await findPdf(db, quarter);
  } catch (error) {
    log().warn({ quarter, error: loggedError(error) }, 'the PDF of a report was not looked up');
    return 'unavailable';
  }
}

interface Missing {
  quarter: Quarter;
  isLive: boolean;
  today: Day;
}

/** Why there is no PDF of a quarter, and who can make one: a worker makes that of the last one. */
export function whyNoPdf({ VERCEL_ENV }: Pick<Env, 'VERCEL_ENV'>, { quarter, isLive, today }: Missing): string {
  const call = `npm run pi -- report ${quarter}`;
  if (VERCEL_ENV)
    return `No PDF of ${quarter} was made: this site runs as functions, which have no browser to print with. Its operator makes one with "${call}" on a machine that has Chromium.`;
  const worker = `a worker ("npm run pi -- worker${isLive ? ' --live' : ''}") with Chromium`;
  const current = quarterOf(today);
  if (quarter >= current)
    return `No PDF of ${quarter} was made yet: ${worker} makes one when the quarter has ended, and "${call}" makes one at any time.`;
  if (quarter === previousQuarter(current))
    return `No PDF of ${quarter} was made yet: ${worker} makes one by itself, and "${call}" makes one at any time.`;
  return `No PDF of ${quarter} was made: a worker makes only that of the quarter that ended last. "${call}" makes one.`;
}
