import { CsvError, parse } from 'csv-parse/sync';
import { invalidRequest } from '../api-error.ts';
import { hasIdForm } from './id-forms.ts';

/** What tools call the column of ids, without signs and blanks; the most telling first. */
const ID_HEADERS = [
  ...['extensionid', 'crxid', 'addonid', 'itemid', 'pluginid', 'extensionidentifier', 'externalid', 'storeid'],
  ...['appid', 'applicationid', 'packageid', 'identifier', 'appidentifier', 'bundleid', 'extension', 'id', 'url'],
] as const;
const DELIMITERS = [',', ';', '\t', '|'];
/** Some files begin with lines of their own above the names of the columns. */
const LINES_ABOVE = 10;
/** This share of a column's values has the form of ids in a column that nothing names. */
const MOST_OF = 0.8;

/**
 * The ids of a CSV file of a device management tool: of the column that its header names, else of
 * the one whose values have the form of ids. Any of comma, semicolon, tab and bar is read.
 * @throws ApiError invalid_request where there is no such column, or the file is no CSV
 */
export function readIdColumn(text: string, marketplace?: string): string[] {
  const tables = DELIMITERS.map((delimiter) => parseRows(text, delimiter));
  const wide = tables.toSorted((one, other) => widthOf(other.rows) - widthOf(one.rows));
  for (const { rows } of wide) {
    const found = namedColumn(rows, marketplace);
    if (found) return found;
  }
  for (const { rows } of wide) {
    const found = columnOfForm(rows, marketplace);
    if (found) return found;
  }
  const [widest] = wide;
  throw invalidRequest([{ field: 'ids', message: widest?.complaint ?? missingColumn(widest?.rows[0] ?? []) }]);
}

/** Whether a text of several lines begins with the names of columns, one of them of ids. */
export function hasIdHeader(text: string): boolean {
  const [first = '', ...others] = text.trim().split(/\r?\n/);
  return others.length > 0 && idColumns(first.split(/[,;\t|]/)).length > 0;
}

interface Parsed {
  rows: string[][];
  complaint?: string;
}

function parseRows(text: string, delimiter: string): Parsed {
  const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
  const body = text.replace(/^\uFEFF?sep=.\r?\n/i, ''); // a line that only spreadsheets read
  try {
    return { rows: parse(body, { ...options, relax_quotes: true }) as string[][] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: [], complaint: 'The file is no CSV: a quotation mark opens a cell that never ends.' };
  }
}

function widthOf([first = []]: string[][]): number {
  return first.length;
}

function namedColumn(rows: string[][], marketplace: string | undefined): string[] | null {
  const above = rows.slice(0, LINES_ABOVE);
  for (const [line, cells] of above.entries()) {
    const columns = idColumns(cells);
    if (columns.length === 0) continue;
    const values = columns.map((column) => valuesOf(rows.slice(line + 1), column));
    // Where several are named so, the ids are where the form says so.
    return values.find((one) => shareOfIds(one, marketplace) >= MOST_OF) ?? values[0] ?? null;
  }
  return null;
}

/** The columns that are named as those of ids are, the most telling name first. */
function idColumns(cells: readonly string[]): number[] {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  return ID_HEADERS.flatMap((header) => (names.includes(header) ? [names.indexOf(header)] : []));
}

function columnOfForm(rows: string[][], marketplace: string | undefined): string[] | null {
  const width = Math.max(0, ...rows.slice(0, 100).map((cells) => cells.length));
  for (let column = 0; column < width; column++) {
    const values = valuesOf(rows, column);
    const ids = hasIdForm(values[0] ?? '', marketplace) ? values : values.slice(1);
    if (ids.length > 0 && shareOfIds(ids, marketplace) >= MOST_OF) return ids;
  }
  return null;
}

function valuesOf(rows: string[][], column: number): string[] {
  return rows.flatMap((cells) => cells[column] || []);
}

function shareOfIds(values: readonly string[], marketplace: string | undefined): number {
  return values.filter((value) => hasIdForm(value, marketplace)).length / Math.max(1, values.length);
}

function missingColumn(header: readonly string[]): string {
  const names = header.slice(0, 8).map((name) => `“${name.slice(0, 40)}”`);
  const given = names.length > 0 ? `its columns are ${names.join(', ')}` : 'it is empty';
  return `The CSV has no column of ids: ${given}. Name one “Extension ID”, “App ID” or “ID”.`;
}
