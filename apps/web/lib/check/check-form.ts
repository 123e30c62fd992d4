import type { CheckAnswer, Issue } from '@pi/domain/api';
import { toApiError } from '../api-error.ts';
import { getDb } from '../db.ts';
import { log, loggedError } from '../log.ts';
import { senderAsCaller } from '../transport/caller.ts';
import { requestCounts, tooManyRequests } from '../transport/rate-limits.ts';
import { checkInventory } from './check-answer.ts';
import type { Inventory } from './inventory.ts';
import { blameFile, isOnlyFile, readCheckForm } from './read-form.ts';

export type FormCheck =
  | { inventory: Inventory; answer: CheckAnswer }
  | { message: string; issues: Issue[]; status: number };

/**
 * What the form of the page asks for, or in a sentence why there is no answer. It counts against
 * the limit of its sender's address; nothing of it is stored or logged.
 */
export async function checkForm(form: FormData, headers: Headers): Promise<FormCheck> {
  try {
    const counted = await requestCounts().take(senderAsCaller(headers));
    if (!counted.isAllowed) throw tooManyRequests(counted);
    const inventory = await readCheckForm(form);
    return { inventory, answer: await checkInventory(getDb(), inventory) };
  } catch (thrown) {
    const { message, issues, status, cause } = toApiError(isOnlyFile(form) ? blameFile(thrown) : thrown);
    if (cause) log().error({ path: '/check', status, err: loggedError(cause) }, 'an inventory could not be checked');
    return { message, issues, status };
  }
}
