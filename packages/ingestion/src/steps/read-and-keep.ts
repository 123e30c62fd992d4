import type { ParseResult } from '@pi/domain';
import type { MarketplaceAdapter, StoreResponse } from '@pi/scrapers';
import type { IngestionDeps } from '../deps.ts';
import { type Forgotten, holdForgotten, leaveOut } from '../forget/forgotten.ts';
import { databaseReason, isPassing } from '../store/database-reason.ts';
import { type KeptFor, keepResponses } from './keep-responses.ts';
import { readResponses } from './read-responses.ts';
import type { KeptResponse } from './unit.ts';

/**
 * Reads the responses of one unit and keeps them as they came. Who asked to be left out is left out before anything is
 * stored, and a response that names one of them is not kept at all. What cannot be kept is not stored either: it becomes
 * the only problem.
 * @throws what the database throws when it is the connection's doing
 */
export async function readAndKeep(
  deps: Pick<IngestionDeps, 'db' | 'rawStore'>,
  adapter: MarketplaceAdapter,
  responses: StoreResponse[],
  forgotten: Forgotten,
  keptFor: KeptFor,
): Promise<{ responses: KeptResponse[]; result: ParseResult }> {
  const { name } = adapter.about;
  const read = readResponses(adapter, responses);
  const unkept = responses.map((response) => ({ response, sha256: null }));
  return deps.db.transaction(async (tx) => {
    const { result, named } = leaveOut(await holdForgotten(tx, forgotten), name, read);
    if (named) return { responses: unkept, result };
    try {
      return { responses: await keepResponses({ db: tx, rawStore: deps.rawStore }, name, responses, keptFor), result };
    } catch (error) {
      if (isPassing(error)) throw error;
      const message = `a response was not kept: ${databaseReason(error)}`;
      return { responses: unkept, result: { listings: [], gone: [], problems: [{ kind: 'storage_error', message }] } };
    }
  });
}
