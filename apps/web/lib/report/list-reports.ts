import type { Db } from '@pi/db';
import { listQuarters } from '@pi/db/queries/report/list-quarters';
import { daysOfQuarter } from '@pi/domain';
import type { ReportItem } from '@pi/domain/api';

/** The quarters that there is a report of, the newest first. */
export async function listReports(db: Db): Promise<ReportItem[]> {
  return (await listQuarters(db)).map((row) => {
    const { first, last } = daysOfQuarter(row.quarter);
    return { ...row, isComplete: row.from === first && row.to === last };
  });
}
