import type { Issue } from '@pi/domain/api';
import { MOST_ROSTER_ROWS, type RoleNames, type RosterPerson } from '@pi/domain/events';
import { findColumn, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import { readPerson } from './roster-person.ts';
import { type RosterRecord, readRecords } from './roster-records.ts';
import { readRosterText } from './roster-text.ts';

/** What a roster says: its people, or all that is wrong with it. */
export interface Roster {
  people: RosterPerson[];
  /** One a cell; none: every row is a person. */
  issues: Issue[];
  /** Columns of the file that have no meaning here. */
  ignoredColumns: string[];
}

/**
 * Reads a roster from CSV: UTF-8 with or without byte order mark, delimited by commas, semicolons
 * or tabs, the columns named in its first line in any order.
 * @param roles the names of the event's roles, which the file may use too; null: it has none
 */
export function parseRoster(file: Uint8Array | string, roles: RoleNames | null = null): Roster {
  const read = readRosterText(file);
  if ('wrongLine' in read) return refused(read.wrongLine, 'is not text in UTF-8: save the file as “CSV UTF-8”.');
  const found = readRecords(read.text);
  if ('complaint' in found) return refused(found.line, `cannot be read: ${found.complaint}.`);
  const [header, ...rows] = found.records;
  if (!header || rows.length === 0) return refused(1, 'is the only one: the file names nobody.');
  if (rows.length > MOST_ROSTER_ROWS)
    return refused(
      rows[MOST_ROSTER_ROWS]?.line ?? 1,
      `is one too many: a roster has at most ${MOST_ROSTER_ROWS} people.`,
    );
  const columns = header.cells.map(findColumn);
  const headerIssues = checkHeader(header, columns);
  if (headerIssues.length > 0) return { people: [], issues: headerIssues, ignoredColumns: [] };
  return { ...readPeople(rows, columns, roles), ignoredColumns: listIgnored(header, columns) };
}

function refused(line: number, complaint: string): Roster {
  return { people: [], issues: [{ field: `row ${line}`, message: `row ${line} ${complaint}` }], ignoredColumns: [] };
}

function checkHeader({ line }: RosterRecord, columns: readonly (RosterColumn | null)[]): Issue[] {
  const issueOf = (column: RosterColumn, complaint: string) => {
    const field = `row ${line}: ${ROSTER_COLUMNS[column].title}`;
    return { field, message: `${field} ${complaint}` };
  };
  const known = columns.filter((column) => column !== null);
  const twice = known.filter((column, index) => known.indexOf(column) < index);
  return [
    ...(known.includes('email') ? [] : [issueOf('email', 'is missing: the first line names the columns.')]),
    ...[...new Set(twice)].map((column) => issueOf(column, 'is named by two columns.')),
  ];
}

function readPeople(rows: readonly RosterRecord[], columns: readonly (RosterColumn | null)[], roles: RoleNames | null) {
  const people: RosterPerson[] = [];
  const issues: Issue[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const read = readPerson(row, columns, roles);
    const earlier = read.person && lines.get(read.person.email);
    if (earlier !== undefined) {
      const field = `row ${row.line}: ${ROSTER_COLUMNS.email.title}`;
      issues.push({ field, message: `${field} is in row ${earlier} already.` });
    } else if (read.person) {
      lines.set(read.person.email, row.line);
      people.push(read.person);
    }
    issues.push(...read.issues);
  }
  return { people, issues };
}

function listIgnored({ cells }: RosterRecord, columns: readonly (RosterColumn | null)[]): string[] {
  return cells.map((cell) => cell.trim()).filter((cell, index) => columns[index] === null && cell !== '');
}
