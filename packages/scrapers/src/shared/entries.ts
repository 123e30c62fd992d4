import { isObject } from './is-object.ts';

/**
 * The entries of a list for a draft, each once and without empty texts: entries that are no texts
 * are left for validation, which leaves them out.
 */
export function entriesOf(list: readonly unknown[]): unknown[] {
  return [...new Set(list)].filter((entry) => entry !== '');
}

/** As `entriesOf`, the names of entries that are objects with a `name`, or names alone. */
export function namesOf(list: readonly unknown[]): unknown[] {
  return entriesOf(list.map((entry) => (isObject(entry) && 'name' in entry ? entry.name : entry)));
}
