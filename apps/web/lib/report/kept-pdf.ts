import type { Db } from '@pi/db';
import type { Quarter } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import { findReport, openBlobFolder, REPORTS, type ReportFile, readReportPdf } from '@pi/ingestion/archive';
import { dataOrigin } from '#lib/data-origin.ts';
import { settings } from '#lib/settings.ts';

/** What is known of the PDF of a quarter's report; null where none was made. */
export async function findPdf(db: Db, quarter: Quarter): Promise<ReportFile | null> {
  const origin = await dataOrigin(db);
  return origin && findReport(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter });
}

/** The PDF of a quarter's report; null where none was made. */
export async function readPdf(db: Db, quarter: Quarter): Promise<Uint8Array | null> {
  const origin = await dataOrigin(db);
  return origin && readReportPdf(openBlobFolder(settings(), REPORTS), { dataOrigin: origin, quarter });
}

/** Why there is no PDF of a quarter, and who can make one. */
export function whyNoPdf({ VERCEL_ENV }: Pick<Env, 'VERCEL_ENV'>, quarter: Quarter, dataOriginIsLive: boolean): string {
  const call = `npm run pi -- report ${quarter}`;
  if (VERCEL_ENV)
    return `No PDF of ${quarter} was made: this site runs as functions, which have no browser to print with. Its operator makes one with "${call}" on a machine that has Chromium.`;
  const worker = `npm run pi -- worker${dataOriginIsLive ? ' --live' : ''}`;
  return `No PDF of ${quarter} was made yet: a worker ("${worker}") with Chromium makes one when the quarter has ended, and "${call}" makes one at any time.`;
}
