import { DATA_ORIGINS, type DataOrigin, Day, Quarter } from '@pi/domain';
import { z } from 'zod';
import type { BlobFolder } from './body-store.ts';
import { parseJson } from './json-file.ts';

/** The folder of the PDFs of reports: a name for `openBlobFolder`. */
export const REPORTS = 'reports';

/** What is known of a PDF without reading it. */
export const ReportFile = z.object({
  version: z.literal(1),
  dataOrigin: z.enum(DATA_ORIGINS),
  quarter: Quarter,
  /** The first and last day that it covers. */
  from: Day,
  to: Day,
  /** The last day up to which every marketplace was read; missing in files of earlier versions. */
  readTo: Day.optional(),
  madeAt: z.iso.datetime(),
  bytes: z.int(),
});
export type ReportFile = z.infer<typeof ReportFile>;

type ReportName = Pick<ReportFile, 'dataOrigin' | 'quarter'>;

/** Keeps the PDF of a report, in place of an earlier one. */
export async function keepReport(folder: BlobFolder, about: ReportFile, pdf: Uint8Array): Promise<void> {
  await folder.replace(`${nameOf(about)}.pdf`, pdf);
  // Last: what it describes is there by then.
  await folder.replace(`${nameOf(about)}.json`, Buffer.from(JSON.stringify(about)));
}

/** What is known of the PDF of a quarter; null where there is none, or its file is damaged. */
export async function findReport(folder: BlobFolder, name: ReportName): Promise<ReportFile | null> {
  const bytes = await folder.get(`${nameOf(name)}.json`);
  return bytes && (ReportFile.safeParse(parseJson(Buffer.from(bytes).toString('utf8'))).data ?? null);
}

/** The PDF of a quarter; null where there is none. */
export function readReportPdf(folder: BlobFolder, name: ReportName): Promise<Uint8Array | null> {
  return folder.get(`${nameOf(name)}.pdf`);
}

/**
 * Removes all PDFs of one kind of data: they name companies and plugins, one of which was erased.
 * @returns how many
 */
export async function removeReports(folder: BlobFolder, dataOrigin: DataOrigin): Promise<number> {
  const names: string[] = [];
  for await (const name of folder.listDeep(`${REPORTS}/${dataOrigin}`)) names.push(name);
  for (const name of names) await folder.remove(name);
  return names.filter((name) => name.endsWith('.pdf')).length;
}

function nameOf({ dataOrigin, quarter }: ReportName): string {
  return `${REPORTS}/${dataOrigin}/${quarter}`;
}
