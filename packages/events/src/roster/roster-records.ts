import { CsvError, parse } from 'csv-parse/sync';
import { findColumn } from './roster-columns.ts';

/** A row of the file: its cells, and the line on which it begins. */
export interface RosterRecord {
  line: number;
  cells: string[];
}

const DELIMITERS = [',', ';', '\t'];
const OPTIONS = { relax_column_count: true, skip_empty_lines: true, info: true } as const;

const COMPLAINTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens a cell that never ends',
  INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell without quotation marks',
  CSV_INVALID_CLOSING_QUOTE: 'text stands after the quotation mark that ends a cell',
};

/**
 * The rows of a text, those left out that have nothing in any cell.
 * @returns the rows, or what is wrong with which line
 */
export function readRecords(text: string): { records: RosterRecord[] } | { line: number; complaint: string } {
  const delimiter = detectDelimiter(text);
  try {
    return { records: parseRecords(text, delimiter).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = Number(error.records ?? 0);
    const last = before > 0 ? parseRecords(text, delimiter, before).at(-1) : undefined;
    const line = last ? last.line + last.cells.join('').split('\n').length : 1;
    return { line, complaint: COMPLAINTS[error.code] ?? error.message };
  }
}

/** The delimiter with which the first line names most columns that we know. */
function detectDelimiter(text: string): string {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, known: countKnown(text, delimiter) }));
  return counts.toSorted((a, b) => b.known - a.known)[0]?.delimiter ?? ',';
}

function countKnown(text: string, delimiter: string): number {
  try {
    const [first] = parseRecords(text, delimiter, 1);
    return first?.cells.filter((cell) => findColumn(cell) !== null).length ?? 0;
  } catch {
    return -1;
  }
}

/** @param most so many rows only */
function parseRecords(text: string, delimiter: string, most?: number): RosterRecord[] {
  const rows = parse(text, { ...OPTIONS, delimiter, ...(most && { to: most }) }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  return rows.map(({ record, info }) => ({
    line: info.lines - (record.join('').split('\n').length - 1),
    cells: record,
  }));
}
