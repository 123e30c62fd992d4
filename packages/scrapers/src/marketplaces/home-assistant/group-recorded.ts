import { dayOf } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { readFile } from './read-file.ts';

/**
 * Groups recorded files into units: those of one UTC day belong together, the first of each sort
 * with the first of the others, the second with the second. Whatever is no file of a known sort is
 * a unit of its own.
 */
export function groupRecorded(responses: StoreResponse[]): StoreResponse[][] {
  const byDay = Map.groupBy(responses, ({ fetchedAt }) => dayOf(fetchedAt));
  return [...byDay.values()].flatMap(unitsOfDay);
}

function unitsOfDay(responses: StoreResponse[]): StoreResponse[][] {
  const bySort = Map.groupBy(responses, sortOf);
  const others = bySort.get(undefined) ?? [];
  bySort.delete(undefined);
  const most = Math.max(0, ...[...bySort.values()].map(({ length }) => length));
  const rounds = Array.from({ length: most }, (_, round) =>
    [...bySort.values()].flatMap((ofSort) => ofSort[round] ?? []),
  );
  return [...rounds, ...others.map((response) => [response])];
}

// Two files of one sort may still be different files: removed and critical ones, categories whose
// content does not tell.
function sortOf(response: StoreResponse): string | undefined {
  const { kind, category } = readFile(response);
  return kind && (response.url ?? category ?? kind);
}
