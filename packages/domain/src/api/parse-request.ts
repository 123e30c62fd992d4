import type { z } from 'zod';
import type { Issue } from './error.ts';

/** What a schema makes of a part of a request, or what is wrong with it: at most 100 issues. */
export type ParsedRequest<Data> = { data: Data; issues: [] } | { data: undefined; issues: Issue[] };

type RawIssue = z.core.$ZodRawIssue;

/** A body of 4 MB has room for half a million unknown fields. */
const MOST_ISSUES = 100;

/**
 * Parses a part of a request. Its issues are sentences of our own; a schema's own messages win over
 * them and have to be whole sentences too.
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  input: Record<string, unknown>,
): ParsedRequest<z.output<Schema>> {
  const parsed = schema.safeParse(input, { error: (issue) => `${fieldOf(issue)} ${complaintOf(issue)}.` });
  if (parsed.success) return { data: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: key, message: `There is no parameter "${key}".` }));
    const field = issue.path.join('.');
    const isRefusedValue = issue.code === 'invalid_type' || issue.code === 'invalid_value';
    const isRepeated = issue.path.length === 1 && isRefusedValue && Array.isArray(input[field]);
    return [{ field, message: isRepeated ? `${field} is given more than once.` : issue.message }];
  });
  return { data: undefined, issues: issues.slice(0, MOST_ISSUES) };
}

/** All issues in one sentence. */
export function summarizeIssues(issues: readonly Issue[]): string {
  const [first] = issues;
  if (issues.length === 1 && first) return first.message;
  const fields = [...new Set(issues.map(({ field }) => field).filter(Boolean))];
  const count = issues.length < MOST_ISSUES ? issues.length : `At least ${MOST_ISSUES}`;
  return `${count} things are wrong with this request: see ${LIST.format(fields)}.`;
}

const LIST = new Intl.ListFormat('en');

function fieldOf({ path }: RawIssue): string {
  return path?.join('.') || 'The request';
}

function complaintOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `must be ${TYPES[issue.expected] ?? `of type ${issue.expected}`}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'invalid_format':
      return `must be ${FORMATS[issue.format] ?? 'of another form'}`;
    case 'too_small':
      return `must ${amount(issue.origin, issue.inclusive ? 'at least' : 'more than', issue.minimum)}`;
    case 'too_big':
      return `must ${amount(issue.origin, issue.inclusive ? 'at most' : 'less than', issue.maximum)}`;
    default:
      return 'is not valid';
  }
}

function amount(origin: string, bound: string, value: number | bigint): string {
  if (origin === 'string') return `have ${bound} ${value} ${value === 1 ? 'character' : 'characters'}`;
  if (origin === 'array' || origin === 'set') return `have ${bound} ${value} ${value === 1 ? 'entry' : 'entries'}`;
  return `be ${bound} ${value}`;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Record<string, string> = {
  date: 'a day of the form YYYY-MM-DD',
  datetime: 'a moment of the form YYYY-MM-DDTHH:MM:SSZ',
  email: 'an e-mail address',
  url: 'a web address',
};
