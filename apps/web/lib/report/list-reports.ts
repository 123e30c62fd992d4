import type { Db } from '@pi/db';
import { listQuarters } from '@pi/db/queries/report/list-quarters';
import type { ReportItem } from '@pi/domain/api';
import { isWholeQuarter } from './is-whole-quarter.ts';

/** The quarters that there is a report of, the newest first. */
export async function listReports(db: Db): Promise<ReportItem[]> {
  return (await listQuarters(db)).map(({ fewestDays, ...row }) => ({
    ...row,
    isComplete: isWholeQuarter(row.quarter, [fewestDays]),
  }));
}
