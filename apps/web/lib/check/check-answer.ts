import type { Db } from '@pi/db';
import { CheckAnswer, CheckedPlugin, splitColumns } from '@pi/domain/api';
import { dataOrigin } from '../data-origin.ts';
import type { Inventory } from './inventory.ts';
import { summarizeChecked } from './order-checked.ts';
import { readChecked } from './read-checked.ts';

/**
 * Checks an inventory. Nothing of it is stored or logged.
 * @throws ApiError invalid_request on no ids, too many, and an unknown marketplace
 */
export async function checkInventory(db: Db, inventory: Inventory): Promise<CheckAnswer> {
  const checked = await readChecked(db, inventory);
  const { meta, rows } = splitColumns(CheckedPlugin, checked);
  return CheckAnswer.parse({
    dataOrigin: await dataOrigin(db),
    since: inventory.since ?? null,
    summary: summarizeChecked(checked),
    meta,
    plugins: rows,
  });
}
