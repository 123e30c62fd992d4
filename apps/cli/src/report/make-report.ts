import type { Quarter } from '@pi/domain';
import { appUrl, type Env } from '@pi/domain/env';
import { keepReport, openBlobFolder, REPORTS, ReportFile } from '@pi/ingestion/archive';
import { fetchReport } from './fetch-report.ts';
import { findChromium } from './find-chromium.ts';
import { renderPdf } from './render-pdf.ts';
import { ReportError } from './report-error.ts';

/**
 * Makes the PDF of a quarter's report with Chromium, of the page of the running web app, and keeps
 * it where the archive is.
 * @throws ReportError where no web app answers, it has no such report, or there is no Chromium
 */
export async function makeReport(env: Env, quarter: Quarter, now: Date): Promise<ReportFile> {
  const url = appUrl(env);
  const about = await fetchReport(url, quarter);
  if (!about)
    throw new ReportError(
      `There is no report of ${quarter}: no marketplace was read in it. ${url.origin}/reports lists those there are.`,
    );
  const chromium = findChromium(env);
  if (chromium === null)
    throw new ReportError('There is no Chromium to print with: install one, or set CHROMIUM_PATH to the path of one.');
  const page = new URL(`${url.pathname.replace(/\/$/, '')}/reports/${quarter}`, url);
  const pdf = await renderPdf(page, chromium);
  const file = ReportFile.parse({
    ...{ version: 1, quarter, ...about },
    ...{ madeAt: now.toISOString(), bytes: pdf.byteLength },
  });
  await keepReport(openBlobFolder(env, REPORTS), file, pdf);
  return file;
}
