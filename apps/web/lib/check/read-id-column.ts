import { MOST_COLUMNS } from './check-limits.ts';
import { ID_COLUMN_FINDERS, idColumns } from './id-column.ts';
import { formsOf } from './id-forms.ts';
import { isTable, readCsvRows } from './read-csv-rows.ts';
import { refuseIds } from './refuse-ids.ts';

/** How every ZIP file begins, and so every workbook. */
const ZIP = 'PK\u0003\u0004';

/**
 * The ids of a CSV file of a device management tool: of the column that its header names and whose
 * values have the form of ids, else of any with such values, else of the one that is named.
 * @throws ApiError invalid_request where there is no such column, the file has more than 200
 *   columns or 20,000 rows, or is no CSV
 */
export function readIdColumn(text: string, marketplace?: string): string[] {
  if (text.startsWith(ZIP)) throw refuseIds('This is a workbook or a ZIP file: save it as CSV, or unpack it.');
  const forms = formsOf(marketplace);
  const rows = readCsvRows(text, forms);
  for (const find of ID_COLUMN_FINDERS) {
    const found = find(rows, forms);
    if (found) return found;
  }
  throw refuseIds(missingColumn(rows[0] ?? []));
}

/**
 * Whether a text that somebody pasted is a CSV: it has several lines, of which the first names a
 * column of ids or all have the same number of cells.
 */
export function isCsv(text: string, marketplace?: string): boolean {
  const lines = text.trim();
  const end = lines.indexOf('\n');
  if (end < 0) return false;
  const isNamed = idColumns(lines.slice(0, end).split(/[,;\t|]/, MOST_COLUMNS)).length > 0;
  return isNamed || isTable(lines, formsOf(marketplace).isId);
}

function missingColumn(header: readonly string[]): string {
  const names = header.slice(0, 8).map((name) => `“${name.slice(0, 40)}”`);
  const given = names.length > 0 ? `its columns are ${names.join(', ')}` : 'it is empty';
  return `The CSV has no column of ids: ${given}. Name one “Extension ID”, “App ID” or “ID”, or give ids alone, one a line.`;
}
