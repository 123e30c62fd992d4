import type { ExportedColumn, ExportedRow } from '@pi/domain';

/** Rows as JSON lines: an object a line, with all columns; what is unknown is null. */
export function jsonLines(columns: readonly ExportedColumn[], rows: readonly ExportedRow[]): string {
  return rows
    .map((row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`)
    .join('');
}
