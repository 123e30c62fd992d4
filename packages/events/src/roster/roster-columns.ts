import type { RosterPerson } from '@pi/domain/events';

/** The columns of a roster: what we call each, and what else the first line may call it. */
export const ROSTER_COLUMNS = {
  email: { title: 'email', names: ['email', 'mail', 'emailaddress', 'mailaddress'] },
  firstName: { title: 'first name', names: ['firstname', 'first', 'givenname', 'given', 'forename'] },
  lastName: { title: 'last name', names: ['lastname', 'last', 'surname', 'familyname', 'family'] },
  role: { title: 'role', names: ['role'] },
  stage: { title: 'stage', names: ['stage', 'year', 'yearorstage', 'stageoryear', 'yearstage', 'stageyear'] },
  field: { title: 'field', names: ['field', 'major', 'fieldormajor', 'majororfield', 'fieldmajor', 'majorfield'] },
} as const satisfies Record<keyof RosterPerson, { title: string; names: readonly string[] }>;

/** A column of a roster. */
export type RosterColumn = keyof typeof ROSTER_COLUMNS;

const COLUMNS = Object.keys(ROSTER_COLUMNS) as RosterColumn[];

/**
 * The column that a cell of the first line names, whatever its case, blanks and signs; null: one
 * that we do not know.
 */
export function findColumn(cell: string): RosterColumn | null {
  const name = cell
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .replace(/[^\p{L}]/gu, '');
  return COLUMNS.find((column) => (ROSTER_COLUMNS[column].names as readonly string[]).includes(name)) ?? null;
}
