import type { Inquiry } from '@pi/domain';
import { desc, inArray, or, type SQLWrapper, sql } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { inquiries } from '../../schema/inquiries.ts';

export type InquiryRow = typeof inquiries.$inferSelect;

/** Stores what somebody wrote to us; their address in small letters, so that it is found again. */
export async function insertInquiry(db: Queryable, inquiry: Inquiry): Promise<void> {
  await db.insert(inquiries).values({ ...inquiry, email: inquiry.email.toLowerCase() });
}

/** What people wrote, newest first. */
export function listInquiries(db: Queryable, limit: number): Promise<InquiryRow[]> {
  return db.select().from(inquiries).orderBy(desc(inquiries.at), desc(inquiries.id)).limit(limit);
}

/** Inquiries of one person, by an e-mail address or name of theirs, in any case. */
export function listInquiriesOf(db: Queryable, identities: readonly string[]): Promise<InquiryRow[]> {
  const wanted = identities.map((one) => one.trim().toLowerCase());
  return db
    .select()
    .from(inquiries)
    .where(or(isAnyText(inquiries.email, wanted), isAnyText(sql`lower(${inquiries.name})`, wanted)));
}

/** Deletes inquiries. @returns how many there were */
export async function deleteInquiries(db: Queryable, ids: readonly number[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rowCount } = await db.delete(inquiries).where(inArray(inquiries.id, [...ids]));
  return rowCount ?? 0;
}

function isAnyText(column: SQLWrapper, wanted: readonly string[]) {
  return sql`${column} = any(${sql.param(wanted)}::text[])`;
}
