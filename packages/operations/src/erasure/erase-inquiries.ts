import type { Db } from '@pi/db';
import { deleteInquiries, listInquiriesOf } from '@pi/db/queries/inquiries/inquiries';

/**
 * Deletes what one person wrote to us through the form, by their e-mail address.
 * @param isDryRun whether to count only
 * @returns how many inquiries there are, or were
 */
export async function eraseInquiries(db: Db, email: string, { isDryRun }: { isDryRun: boolean }): Promise<number> {
  const ids = (await listInquiriesOf(db, [email])).map(({ id }) => id);
  return isDryRun ? ids.length : deleteInquiries(db, ids);
}
