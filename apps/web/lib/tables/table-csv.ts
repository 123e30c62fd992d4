import { csvCell } from '@pi/domain';
import type { Table } from './table-of.ts';

/**
 * A table as CSV (RFC 4180): a row of names, then its rows. A list of texts is one field, with
 * semicolons; a text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toTableCsv({ columns, rows }: Table): string {
  const names = columns.filter(({ isDetail }) => !isDetail).map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name]))]
    .map((cells) => `${cells.map(toField).join(',')}\r\n`)
    .join('');
}

function toField(value: Table['rows'][number][string] | undefined): string {
  if (value == null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return csvCell(Array.isArray(value) ? value.join('; ') : value);
}
