import type { Tx } from '@pi/db';
import { lockCompanies } from '@pi/db/queries/companies/derive-companies';
import { assertNotImported } from '@pi/db/queries/runs/data-origin';

/**
 * Lets a correction of companies begin, alone until its transaction ends.
 * @throws Error when the database was imported: it lacks what plugins are matched by
 */
export async function lockForCorrection(tx: Tx): Promise<void> {
  await assertNotImported(tx);
  await lockCompanies(tx);
}
