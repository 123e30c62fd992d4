import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseRequest, summarizeIssues } from './parse-request.ts';

const Query = z.object({
  sort: z.enum(['users', 'name']).optional(),
  page: z.coerce.number().int().min(1).max(20).default(1),
  q: z.string().max(5).optional(),
  from: z.iso.date().optional(),
});

function issuesOf(input: Record<string, unknown>, schema: z.ZodType = Query) {
  return parseRequest(schema, input).issues;
}

describe('parseRequest', () => {
  test('gives the data of a right request', () =>
    expect(parseRequest(Query, { page: '3', unknown: 'x' })).toEqual({ data: { page: 3 }, issues: [] }));

  test('gives no more than 100 of 400,000 issues', () => {
    const input = Object.fromEntries(Array.from({ length: 400_000 }, (_, at) => [`a${at}`, 1]));
    const issues = issuesOf(input, z.strictObject({}));
    expect(issues).toHaveLength(100);
    expect(summarizeIssues(issues)).toMatch(/^At least 100 things are wrong with this request: see a0, a1,/);
  });

  test('gives all issues at once', () =>
    expect(issuesOf({ sort: 'id', page: '0', from: 'yesterday' }).map(({ field }) => field)).toEqual([
      'sort',
      'page',
      'from',
    ]));

  test.each([
    [{ sort: 'id' }, 'sort must be one of users, name.'],
    [{ page: '0' }, 'page must be at least 1.'],
    [{ page: '21' }, 'page must be at most 20.'],
    [{ page: '1.5' }, 'page must be a whole number.'],
    [{ page: 'x' }, 'page must be a number.'],
    [{ q: 'abcdef' }, 'q must have at most 5 characters.'],
    [{ from: '2026-02-30' }, 'from must be a day of the form YYYY-MM-DD.'],
    [{ q: ['a', 'b'] }, 'q is given more than once.'],
    [{ page: ['1', '2'] }, 'page is given more than once.'],
    [{ sort: ['users', 'users'] }, 'sort is given more than once.'],
  ])('says in a sentence what is wrong with %j', (input, message) =>
    expect(issuesOf(input)).toEqual([{ field: Object.keys(input)[0], message }]),
  );

  test.each([
    [z.object({ name: z.string() }), {}, 'name', 'name is missing.'],
    [z.object({ name: z.string().min(1) }), { name: '' }, 'name', 'name must have at least 1 character.'],
    [z.object({ tags: z.array(z.string()).max(1) }), { tags: ['a', 'b'] }, 'tags', 'tags must have at most 1 entry.'],
    [z.object({ a: z.object({ b: z.boolean() }) }), { a: { b: 1 } }, 'a.b', 'a.b must be true or false.'],
    [z.strictObject({}), { other: '1' }, 'other', 'There is no parameter "other".'],
  ])('knows the issues of bodies too: %#', (schema, input, field, message) =>
    expect(issuesOf(input, schema)).toEqual([{ field, message }]),
  );

  test('prefers the message of a schema', () => {
    const schema = z.object({ id: z.string().refine(() => false, 'id must have the form a:b.') });
    expect(issuesOf({ id: 'x' }, schema)).toEqual([{ field: 'id', message: 'id must have the form a:b.' }]);
  });
});

describe('summarizeIssues', () => {
  test('is the message of a single issue', () =>
    expect(summarizeIssues([{ field: 'page', message: 'page must be at least 1.' }])).toBe('page must be at least 1.'));

  test('counts several issues and names their fields', () =>
    expect(summarizeIssues(['a', 'b', 'c'].map((field) => ({ field, message: `${field} is missing.` })))).toBe(
      '3 things are wrong with this request: see a, b, and c.',
    ));
});
