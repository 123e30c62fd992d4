import type { ExportedPairing, ExportRow } from './export-rows.ts';

/** The columns by which Canvas imports groups, and then what spreadsheets use. */
const COLUMNS = [
  'name',
  'canvas_user_id',
  'user_id',
  'login_id',
  'sections',
  'group_name',
  'group_number',
  'first_name',
  'last_name',
  'email',
  'role',
  'stage',
  'field',
  'own_score',
  'not_paired',
];

/**
 * A pairing as CSV (RFC 4180), a row a person. Canvas finds people by `login_id`, their e-mail
 * address; it numbers them itself.
 */
export function toCsv({ rows }: ExportedPairing): string {
  const rounds = rows[0]?.rounds.map((_, at) => `round_${at + 1}`) ?? [];
  const lines = [[...COLUMNS, ...rounds], ...rows.map(toCells)];
  return lines.map((cells) => `${cells.map(toField).join()}\r\n`).join('');
}

function toCells({ user, name, role, group, notPaired, score, rounds }: ExportRow): (string | number | null)[] {
  const { email, firstName, lastName, stage, field } = user;
  const groupName = group === null ? null : `Group ${group}`;
  return [
    ...[name, null, null, email, null, groupName, group, firstName, lastName, email, role, stage, field],
    ...[score === null ? null : score / 1_000_000, notPaired?.detail ?? null],
    ...rounds,
  ];
}

/** Programs take text that begins so as a formula: what people wrote must not be one. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

function toField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
