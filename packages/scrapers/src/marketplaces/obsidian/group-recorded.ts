import { dayOf } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { fileKind } from './files.ts';

/**
 * Groups recorded files into units: the list and the stats of one UTC day belong together, the
 * first with the first, the second with the second. A file that was recorded more often than the
 * other goes with the other's last one. Whatever is neither is a unit of its own.
 */
export function groupRecorded(responses: StoreResponse[]): StoreResponse[][] {
  const byDay = Map.groupBy(responses, ({ fetchedAt }) => dayOf(fetchedAt));
  return [...byDay.values()].flatMap(unitsOfDay);
}

function unitsOfDay(responses: StoreResponse[]): StoreResponse[][] {
  const lists = responses.filter((response) => fileKind(response) === 'list');
  const stats = responses.filter((response) => fileKind(response) === 'stats');
  const others = responses.filter((response) => fileKind(response) === undefined);
  const pairs = Array.from({ length: Math.max(lists.length, stats.length) }, (_, index) =>
    [lists[index] ?? lists.at(-1), stats[index] ?? stats.at(-1)].filter((response) => response !== undefined),
  );
  return [...pairs, ...others.map((response) => [response])];
}
