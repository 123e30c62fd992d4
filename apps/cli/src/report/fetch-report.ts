import { DATA_ORIGINS, Day, type Quarter } from '@pi/domain';
import { ErrorAnswer } from '@pi/domain/api';
import { z } from 'zod';
import { ReportError } from './report-error.ts';

/**
 * What the web app says of a report: of which data it is, which days it covers, and up to which of
 * them every marketplace was read.
 */
const ReportAbout = z
  .object({
    ...{ dataOrigin: z.enum(DATA_ORIGINS), from: Day, to: Day },
    stores: z.tuple([z.object({ to: Day })], z.object({ to: Day })),
  })
  // Days are compared as texts.
  .transform(({ stores, ...about }) => ({ ...about, readTo: stores.map(({ to }) => to).toSorted()[0] ?? about.from }));
export type ReportAbout = z.infer<typeof ReportAbout>;

const LONGEST_MS = 60_000;

/**
 * Asks the web app for a report.
 * @returns null where there is none of the quarter
 * @throws ReportError where no web app answers, another site does, or it fails
 */
export async function fetchReport(appUrl: URL, quarter: Quarter): Promise<ReportAbout | null> {
  const url = new URL(`${appUrl.pathname.replace(/\/$/, '')}/api/v1/reports/${quarter}`, appUrl);
  const response = await fetch(url, { signal: AbortSignal.timeout(LONGEST_MS) }).catch(() => null);
  if (!response)
    throw new ReportError(
      `No web app answers at ${appUrl.origin}: start it with npm start, or set APP_URL to the address of a running one.`,
    );
  const answer: unknown = await response.json().catch(() => null);
  if (response.status === 404 && ErrorAnswer.safeParse(answer).success) return null;
  const { data } = ReportAbout.safeParse(answer);
  if (response.ok && data) return data;
  throw new ReportError(`What answers at ${url.href} gives no report (status ${response.status}): look at its log.`);
}
