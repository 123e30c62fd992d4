import type { Db } from '@pi/db';
import { getDataVersion } from '@pi/db/queries/health/get-data-version';
import type { Quarter } from '@pi/domain';
import { type ReadReport, readReport } from './read-report.ts';

const MOST = 8;
const kept = new Map<Quarter, { version: string; report: Promise<ReadReport | null> }>();

/**
 * The report of a quarter, read once and again when data changed; null where no marketplace was
 * read in the quarter.
 */
export async function keptReport(db: Db, quarter: Quarter): Promise<ReadReport | null> {
  const version = String(await getDataVersion(db));
  const known = kept.get(quarter);
  if (known?.version === version) return known.report;
  const report = readReport(db, quarter);
  const [oldest] = kept.keys();
  if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
  kept.set(quarter, { version, report });
  // What failed is asked for again.
  report.catch(() => kept.get(quarter)?.report === report && kept.delete(quarter));
  return report;
}
