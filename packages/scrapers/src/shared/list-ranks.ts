import { isObject } from './is-object.ts';

/**
 * The places of the elements of an ordered list, by their ids; an id that occurs twice has the
 * first.
 * @param before how many elements of the list come before these
 */
export function listRanks(
  elements: readonly unknown[],
  idOf: (element: Record<string, unknown>) => unknown,
  before: number,
): Map<unknown, number> {
  const ranks = new Map<unknown, number>();
  for (const [index, element] of elements.entries()) {
    const id = isObject(element) ? idOf(element) : undefined;
    if (id !== undefined && !ranks.has(id)) ranks.set(id, before + index + 1);
  }
  return ranks;
}
