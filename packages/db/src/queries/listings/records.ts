import { type SQL, sql } from 'drizzle-orm';

/**
 * Rows as one parameter, for set-based writes: `from ${records(rows, { id: 'integer', name: 'text' })} as row`.
 * One parameter however many rows, so that nothing runs into the protocol's limit of 65,535.
 * @param columns the keys that are read from each row, with their Postgres types
 */
export function records<Row extends object>(
  rows: readonly Row[],
  columns: Partial<Record<keyof Row & string, string>>,
): SQL {
  const definitions = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as row(${sql.raw(definitions.join(', '))})`;
}

/** A list of texts as one parameter, for `column = any(...)`. */
export function textList(values: readonly string[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(values)}::json))`;
}

/** A list of ids as one parameter, for `column = any(...)`. */
export function idList(ids: readonly number[]): SQL {
  return sql`array(select json_array_elements_text(${JSON.stringify(ids)}::json)::integer)`;
}
