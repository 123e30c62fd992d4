import type { Day } from '@pi/domain';
import { findTable, type TableFormat, type TablePath } from './table-paths.ts';

/** Tables of what is known of today alone, among those of pages that can be of an earlier day. */
const OF_TODAY: readonly TablePath[] = ['/plugins/{id}/similar', '/marketplaces/{name}/categories'];
const OF_ANY_DAY = /^\/(plugins|companies|changes|marketplaces\/)/;

/** Whether a table has the parameter `asOf`. */
export function isTableOfDays(path: TablePath): boolean {
  return OF_ANY_DAY.test(path) && !OF_TODAY.includes(path);
}

/**
 * The address of a table's file.
 * @param href the address of the table without extension, with the parameters of its page
 * @param day the day that the page is of; undefined for today
 * @throws Error where there is no such table: a mistake of the caller
 */
export function tableHref(href: string, format: TableFormat, day: Day | undefined): string {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const found = findTable(`${pathname}.${format}`);
  if (!found) throw new Error(`There is no table at ${pathname}.`);
  if (day !== undefined && isTableOfDays(found.path)) searchParams.set('asOf', day);
  const query = searchParams.toString();
  return `${pathname}.${format}${query ? `?${query}` : ''}`;
}
