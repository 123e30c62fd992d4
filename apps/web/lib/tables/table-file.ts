import type { Db } from '@pi/db';
import { dataOrigin } from '../data-origin.ts';
import type { Given } from '../endpoint-readers.ts';
import type { FileAnswer } from '../file-route.ts';
import { listHref } from '../list-href.ts';
import { toTableCsv } from './table-csv.ts';
import { toTableFile } from './table-json.ts';
import { type TableAddress, tablePath } from './table-paths.ts';
import { TABLES } from './tables.ts';

/** The types of a table's files. */
export const TABLE_TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json' } as const;

/** A parameter of every table: what `pi reproduce` compares with; it changes nothing here. */
export const HASH_PARAM = 'hash';

/**
 * A table as a file; the header Link has the address of its next part.
 * @param given the parameters of its address
 * @throws ApiError as what it is read from
 */
export async function readTableFile(
  db: Db,
  at: TableAddress,
  { [HASH_PARAM]: _, ...given }: Given,
): Promise<FileAnswer> {
  const { table, asOf, next } = await TABLES[at.path].read({ db, params: at.params, query: given });
  const path = tablePath(at);
  const query = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const following = next && listHref(path, next as Record<string, string>);
  const headers: Record<string, string> = following ? { Link: `<${following}>; rel="next"` } : {};
  if (at.format === 'csv')
    return { body: toTableCsv(table), type: TABLE_TYPES.csv, name: decodeURIComponent(path.slice(1)), headers };
  const of = { dataOrigin: await dataOrigin(db), address: listHref(path, query), query, asOf, next: following };
  return { body: JSON.stringify(toTableFile(table, of)), type: TABLE_TYPES.json, headers };
}
