import type { Listing } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { listRanks } from '../../shared/list-ranks.ts';
import { offsetOf } from '../../shared/offset-of.ts';
import { queryOf } from '../../shared/query-of.ts';

/** What the list that an app is on says of it. */
export interface ListPlace {
  /** Places in the list of those that earn most, by key. */
  ranks?: Map<unknown, number>;
  placement?: Listing['placement'];
}

/** What a page of a list says, as its request has it: `filter=top-grossing`, `filter=featured`. */
export function listPlaceOf(apps: readonly unknown[], response: StoreResponse): ListPlace {
  const filter = queryOf(response).get('filter');
  if (filter === 'featured') return { placement: 'featured' };
  const before = offsetOf(response);
  const isOrdered = filter === 'top-grossing' && Number.isSafeInteger(before) && before >= 0;
  return isOrdered ? { ranks: listRanks(apps, ({ key }) => key, before) } : {};
}
