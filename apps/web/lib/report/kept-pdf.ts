import type { Db } from '@pi/db';
import { type Day, previousQuarter, type Quarter, quarterOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { findReport, openBlobFolder, REPORTS, type ReportFile, readReportPdf } from '@pi/ingestion/archive';
import { ApiError } from '#lib/api-error.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { log, loggedError } from '#lib/log.ts';
import { settings } from '#lib/settings.ts';

/** What page and file say while the folder or bucket of reports does not answer. */
export const PDF_UNAVAILABLE = 'Whether there is a PDF cannot be looked up now: try again later.';

/**
 * The PDF of a quarter's report; null where none was made.
 * @throws ApiError 503 where the bucket of reports does not answer
 */
export async function readPdf(db: Db, quarter: Quarter): Promise<Uint8Array | null> {
  const origin = await dataOrigin(db);
  try {
    return origin && (await readReportPdf(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter }));
  } catch (cause) {
    throw new ApiError('provider_unavailable', PDF_UNAVAILABLE, { cause });
  }
}

/** What is known of the PDF where a folder or bucket of reports may not answer. */
export type PdfState = ReportFile | null | 'unavailable';

/** What is known of it for a page, which is read without it too: a failure is logged. */
export async function lookUpPdf(db: Db, quarter: Quarter): Promise<PdfState> {
  const origin = await dataOrigin(db);
  try {
    return origin && (await findReport(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter }));
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
