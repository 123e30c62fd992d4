import { invalidRequest } from '../api-error.ts';
import { MOST_COLUMNS } from './check-limits.ts';
import { idColumnByForm, idColumns, namedIdColumn } from './id-column.ts';
import { hasIdForm } from './id-forms.ts';
import { readCsvRows } from './read-csv-rows.ts';

/**
 * The ids of a CSV file of a device management tool: of the column that its header names, else of
 * the one whose values have the form of ids.
 * @throws ApiError invalid_request where there is no such column, the file has more than 200
 *   columns or 20,000 rows, or is no CSV
 */
export function readIdColumn(text: string, marketplace?: string): string[] {
  const isId = (value: string) => hasIdForm(value, marketplace);
  const rows = readCsvRows(text, isId);
  const found = namedIdColumn(rows, isId) ?? idColumnByForm(rows, isId);
  if (!found) throw invalidRequest([{ field: 'ids', message: missingColumn(rows[0] ?? []) }]);
  return found;
}

/** Whether a text of several lines begins with the names of columns, one of them of ids. */
export function hasIdHeader(text: string): boolean {
  const lines = text.trim();
  const end = lines.indexOf('\n');
  return end >= 0 && idColumns(lines.slice(0, end).split(/[,;\t|]/, MOST_COLUMNS)).length > 0;
}

function missingColumn(header: readonly string[]): string {
  const names = header.slice(0, 8).map((name) => `“${name.slice(0, 40)}”`);
  const given = names.length > 0 ? `its columns are ${names.join(', ')}` : 'it is empty';
  return `The CSV has no column of ids: ${given}. Name one “Extension ID”, “App ID” or “ID”.`;
}
