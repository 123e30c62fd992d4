import type { Queryable } from '@pi/db';
import { countOpenProposals, listOpenProposals } from '@pi/db/queries/companies/proposals';
import { type InquiryRow, listInquiries } from '@pi/db/queries/inquiries/inquiries';
import { listDeadJobs } from '@pi/db/queries/queue/queue';
import type { CompanyProposal } from '@pi/domain/api';
import { toCompanyProposal } from '../answers/identity.ts';

const PROPOSALS = 50;
const INQUIRIES = 100;
const FAILED_JOBS = 100;

/** Companies that are possibly the same: how many pairs, and the likeliest of them. */
export async function readProposals(db: Queryable): Promise<{ open: number; proposals: CompanyProposal[] }> {
  const [open, rows] = await Promise.all([countOpenProposals(db), listOpenProposals(db, { limit: PROPOSALS })]);
  return { open, proposals: rows.map(toCompanyProposal) };
}

/** What people wrote, newest first. */
export function readInquiries(db: Queryable): Promise<InquiryRow[]> {
  return listInquiries(db, INQUIRIES);
}

/** A job that failed for good. */
export interface FailedJob {
  id: string;
  /** A marketplace, or letters. */
  queue: string;
  at: Date;
  attempts: number;
  reason: string;
}

/** The jobs that failed for good: how many, and the newest of them. */
export async function readFailedJobs(db: Queryable): Promise<{ failed: number; jobs: FailedJob[] }> {
  const rows = await listDeadJobs(db);
  const jobs = rows.slice(0, FAILED_JOBS).map(({ id, marketplace: queue, at, attempts, reason }) => ({
    id,
    queue,
    at,
    attempts,
    reason,
  }));
  return { failed: rows.length, jobs };
}
