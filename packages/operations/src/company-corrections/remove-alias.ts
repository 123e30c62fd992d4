import type { Db, Tx } from '@pi/db';
import { type Alias, deleteAlias } from '@pi/db/queries/companies/aliases';
import { CompanyChangeError } from '../errors.ts';
import { lockForCorrection } from './lock-for-correction.ts';
import { matchNamed } from './match-again.ts';

/**
 * Removes an alias, and matches the plugins again that have its name or domain.
 * @returns the alias, and how many plugins were matched again
 * @throws CompanyChangeError where there is no alias with this number
 */
export async function removeAlias(tx: Db | Tx, number: number): Promise<{ alias: Alias; matched: number }> {
  return tx.transaction(async (tx) => {
    await lockForCorrection(tx);
    const alias = await deleteAlias(tx, number);
    if (!alias) throw new CompanyChangeError(String(number), 'there is no alias with this number: see alias list');
    return { alias, matched: await matchNamed(tx, alias) };
  });
}
