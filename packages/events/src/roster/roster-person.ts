import type { Issue } from '@pi/domain/api';
import { EVENT_ROLES, type EventRole, type RoleNames, RosterPerson } from '@pi/domain/events';
import type { z } from 'zod';
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import type { RosterRecord } from './roster-records.ts';

/** The person that a row names, or all that is wrong with it. */
export function readPerson(
  { line, cells }: RosterRecord,
  columns: readonly (RosterColumn | null)[],
  roles: RoleNames | null,
): { person?: RosterPerson; issues: Issue[] } {
  const issueOf = (column: RosterColumn, complaint: string) => {
    const field = `row ${line}: ${ROSTER_COLUMNS[column].title}`;
    return { field, message: `${field} ${complaint}.` };
  };
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const field = `row ${line}`;
    return { issues: [{ field, message: `${field} has more cells than the first line.` }] };
  }
  const values = new Map(columns.map((column, index) => [column, cells[index]?.trim() ?? '']));
  const role = readRole(values.get('role') ?? '', roles);
  const parsed = RosterPerson.safeParse({
    ...Object.fromEntries([...values].filter(([column]) => column !== null)),
    role: role.value,
  });
  const issues = [
    ...(parsed.error?.issues ?? []).map((issue) => issueOf(issue.path[0] as RosterColumn, complaintOf(issue))),
    ...(role.complaint ? [issueOf('role', role.complaint)] : []),
  ];
  return issues.length > 0 ? { issues } : { person: parsed.data, issues };
}

/** A role by its own name, or by what the event calls it. */
function readRole(cell: string, roles: RoleNames | null): { value: EventRole | null; complaint?: string } {
  if (cell === '') return { value: null };
  if (!roles) return { value: null, complaint: 'must be empty: this event has no roles' };
  const name = cell.toLowerCase();
  const value = EVENT_ROLES.find((role) => role === name || roles[role].toLowerCase() === name) ?? null;
  return value ? { value } : { value, complaint: `must be ${roles.mentor} or ${roles.mentee}` };
}

function complaintOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_big' && issue.path[0] === 'email') return `has more than ${issue.maximum} characters`;
  if (issue.message.startsWith('must ')) return issue.message;
  return issue.message.startsWith('at most ')
    ? issue.message.replace('at most', 'has more than')
    : `is ${issue.message}`;
}
