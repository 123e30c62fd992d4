import { CsvError, parse } from 'csv-parse/sync';
import { LONGEST_ROW, MOST_COLUMNS, MOST_ROWS } from './check-limits.ts';
import { areIds, ID_COLUMN_FINDERS, type IdForms, type IsId, isSlug } from './id-column.ts';
import { refuseIds } from './refuse-ids.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** The delimiter is chosen by so much of a file. */
const FIRST_ROWS = 100;
const FIRST_CHARACTERS = 64 * 1024;

/**
 * The rows of a CSV file whose cells are apart by comma, semicolon, tab or bar: by the one that
 * gives the most ids in the first rows, else by the one that gives the most columns.
 * @throws ApiError invalid_request where it has too many rows or columns, too long a row, or is
 *   no CSV
 */
export function readCsvRows(text: string, forms: IdForms): string[][] {
  const body = text.replace(/^\uFEFF?sep=.\r?\n/i, ''); // a line that only spreadsheets read
  const { delimiter, width } = chooseDelimiter(body, forms);
  const rows = width > MOST_COLUMNS ? null : parseRows(body, delimiter, MOST_ROWS + 1);
  if (rows === null || widthOf(rows) > MOST_COLUMNS) throw refuseIds(`The CSV has more than ${MOST_COLUMNS} columns.`);
  if (rows.length > MOST_ROWS) throw refuseIds(`The CSV has more than ${MOST_ROWS.toLocaleString('en')} rows.`);
  return rows;
}

/**
 * Whether a text is a table: all of its lines have the same number of cells, two or more. It is a
 * list where most of them are ids or all could be the slugs of as many plugins, or where a blank
 * follows each comma or semicolon, as people write one. Of a long text the first 100 lines tell.
 */
export function isTable(text: string, isId: IsId): boolean {
  const begin = beginOf(text);
  return DELIMITERS.some((delimiter) => {
    if (isList(begin, delimiter)) return false;
    const { rows, width } = firstRows(begin, delimiter);
    const isEven = width > 1 && rows.length > 1 && rows.every((cells) => cells.length === width);
    const filled = rows.map((cells) => cells.filter((cell) => cell !== ''));
    // Ids that each end with a comma are no table, nor are several ids a line.
    return isEven && filled.some((cells) => cells.length > 1) && !areListed(filled.flat(), isId);
  });
}

/** Cells of a table come again, such as “active”, or are no slugs, such as versions. */
function areListed(cells: readonly string[], isId: IsId): boolean {
  return areIds(cells, isId) || (new Set(cells).size === cells.length && cells.every(isSlug));
}

/** Whether a blank or a line's end follows each of these separators, and they are of lists. */
function isList(text: string, delimiter: string): boolean {
  return (delimiter === ',' || delimiter === ';') && !new RegExp(`${delimiter}\\S`).test(text);
}

const NOTHING = { delimiter: DELIMITERS[0] as string, rows: [] as string[][], width: 0, ids: 0 };

function chooseDelimiter(body: string, forms: IdForms) {
  const begin = beginOf(body);
  const all = DELIMITERS.map((delimiter) => firstRows(begin, delimiter)).toSorted((a, b) => b.width - a.width);
  const readable = all.filter(({ width }) => width <= MOST_COLUMNS);
  for (const find of ID_COLUMN_FINDERS) {
    const counted = readable.map((one) => ({ ...one, ids: find(one.rows, forms)?.length ?? 0 }));
    const most = counted.reduce((best, one) => (one.ids > best.ids ? one : best), NOTHING);
    if (most.ids > 0) return most;
  }
  return all[0] ?? NOTHING;
}

/** The first whole lines, or the begin of a line that is longer than all of them may be. */
function beginOf(body: string): string {
  const begin = body.slice(0, FIRST_CHARACTERS);
  const end = begin.lastIndexOf('\n');
  return begin.length === body.length || end < 0 ? begin : begin.slice(0, end);
}

function firstRows(begin: string, delimiter: string) {
  try {
    const rows = parseRows(begin, delimiter, FIRST_ROWS);
    return { delimiter, rows, width: widthOf(rows) };
  } catch {
    return { delimiter, rows: [], width: 0 }; // the whole is refused with the reason
  }
}

function parseRows(body: string, delimiter: string, to: number): string[][] {
  const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
  const record_delimiter = ['\r\n', '\n', '\r']; // files that were put together have several
  try {
    return parse(body, {
      ...options,
      record_delimiter,
      relax_quotes: true,
      max_record_size: LONGEST_ROW,
      to,
    }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code !== 'CSV_MAX_RECORD_SIZE')
      throw refuseIds('The file is no CSV: a quotation mark opens a cell that never ends.');
    const longest = LONGEST_ROW.toLocaleString('en');
    throw refuseIds(`A row of the CSV is longer than ${longest} characters, or a quotation mark in it never ends.`);
  }
}

function widthOf(rows: readonly string[][]): number {
  return rows.reduce((width, cells) => Math.max(width, cells.length), 0);
}
