import { CsvError, parse } from 'csv-parse/sync';
import { GRADES, type Grade } from './calibration-report.ts';
import { LabelsError } from './labels-error.ts';

/** A published figure. */
export interface Label {
  /** Its line in the file: the header is 1. */
  row: number;
  plugin: string;
  /** In the file's words: `google_workspace`, `chrome/multi`. */
  marketplace: string;
  /** Null where none are stated. */
  users: number | null;
  usersBasis: string;
  price: string;
  /** USD a year. */
  revenue: number;
  grade: Grade;
}

const FIELDS = ['plugin', 'marketplace', 'users', 'price', 'revenue_usd_annualised', 'evidence_grade'] as const;
const LARGEST = 1e15;

type Row = Record<(typeof FIELDS)[number] | 'users_basis', string | undefined>;

/**
 * Reads a CSV file of published figures: columns by name, others are ignored.
 * @throws LabelsError with the row and the field of the first value that cannot be read
 */
export function readLabels(text: string): Label[] {
  const records = parseRecords(text);
  const [header] = records;
  if (!header) throw new LabelsError(text.trim() === '' ? 'The file is empty.' : 'The file has no rows.');
  const missing = FIELDS.filter((field) => !(field in header.record));
  if (missing.length > 0) throw new LabelsError(`The header has no column "${missing.join('", "')}".`);
  return records.map(({ record, info }) => readLabel(record, info.lines));
}

function parseRecords(text: string) {
  try {
    return parse<{ record: Row; info: { lines: number } }>(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      info: true,
      skip_empty_lines: true,
      trim: true,
    } as never) as unknown as { record: Row; info: { lines: number } }[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LabelsError(`The file is not CSV: ${error.message}`);
  }
}

function readLabel(record: Row, row: number): Label {
  const fail = (field: string, why: string) => new LabelsError(`Row ${row}, ${field}: ${why}`);
  const number = (field: 'users' | 'revenue_usd_annualised') => {
    const value = numberOf(record[field] ?? '');
    if (value === undefined) throw fail(field, `"${record[field]}" is not a number from 0 to ${LARGEST}.`);
    return value;
  };
  const grade = GRADES.find((one) => one === record.evidence_grade?.toUpperCase());
  if (!record.plugin) throw fail('plugin', 'it is empty.');
  if (!record.marketplace) throw fail('marketplace', 'it is empty.');
  if (!grade) throw fail('evidence_grade', `"${record.evidence_grade ?? ''}" is none of ${GRADES.join(', ')}.`);
  const users = number('users');
  if (users !== null && (users < 1 || !Number.isInteger(users)))
    throw fail('users', `"${record.users}" is not a whole number of at least 1.`);
  const revenue = number('revenue_usd_annualised');
  if (revenue === null) throw fail('revenue_usd_annualised', 'it is empty.');
  return {
    row,
    plugin: record.plugin,
    marketplace: record.marketplace,
    users,
    usersBasis: record.users_basis ?? '',
    price: record.price ?? '',
    revenue,
    grade,
  };
}

/** Null for an empty text, undefined for what is no number: "1,000,000", "10000+" and "$5" are. */
function numberOf(text: string): number | null | undefined {
  if (text === '') return null;
  const plain = text.replace(/^\$|\+$/g, '');
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain)) return undefined;
  const value = Number(plain.replaceAll(',', ''));
  return value <= LARGEST ? value : undefined;
}
