import { csvCell, type ExportedColumn, type ExportedRow } from '@pi/domain';

/** The header of a table as CSV: the names of its columns. */
export function csvHeader(columns: readonly ExportedColumn[]): string {
  return `${columns.map(({ name }) => cellOf(name, 'text')).join(',')}\r\n`;
}

/**
 * Rows as CSV (RFC 4180). What is unknown is an empty cell, a list of texts one cell with
 * semicolons, other nested values are JSON. A text that a spreadsheet would take for a formula gets
 * an apostrophe before it; numbers stay as they are.
 */
export function csvLines(columns: readonly ExportedColumn[], rows: readonly ExportedRow[]): string {
  return rows.map((row) => `${columns.map(({ name, type }) => cellOf(row[name], type)).join(',')}\r\n`).join('');
}

function cellOf(value: unknown, type: ExportedColumn['type']): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (type !== 'text' && type !== 'json') return String(value);
  return csvCell(type === 'json' ? textOf(value) : String(value));
}

function textOf(value: unknown): string {
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.join('; ') : JSON.stringify(value);
}
