import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { firstIssue, RefusedPart, readParts } from './read-parts.ts';

const Plugin = z.object({
  id: z.string().min(1),
  site: z.string().nullish(),
  author: z.object({ name: z.string(), mail: z.string().nullish() }).nullish(),
  tags: z.array(z.string()).nullish(),
  files: z.array(z.object({ size: z.number().nullish() })).nullish(),
  icons: z.union([z.string().transform((icon) => ({ icon })), z.record(z.string(), z.string())]).nullish(),
});

function read(value: unknown) {
  const result = readParts(Plugin, value);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

describe('readParts', () => {
  test.each([
    [null, 'the answer: Invalid input: expected object, received null'],
    [{ site: 'x' }, 'id: Invalid input: expected string, received undefined'],
    [{ id: 7 }, 'id: Invalid input: expected string, received number'],
  ])('refuses %j, which lacks what is required, and says why', (value, refused) => {
    expect(readParts(Plugin, value)).toEqual({ refused });
  });

  test('a part that is refused throws where it is read, and all others can be read', () => {
    const { element, problems } = read({ id: 'moss', site: 7, author: { name: 'Moss', mail: [] }, tags: ['a'] });
    expect(() => element.site).toThrow(RefusedPart);
    expect(() => element.author?.mail).toThrow(RefusedPart);
    expect([element.id, element.author?.name, element.tags]).toEqual(['moss', 'Moss', ['a']]);
    expect(problems).toEqual([
      'site: Invalid input: expected string, received number',
      'author.mail: Invalid input: expected string, received array',
    ]);
  });

  test('without what a part requires, the part around it is refused with one problem', () => {
    const { element, problems } = read({ id: 'moss', author: { name: 7, mail: [] }, tags: ['a', 7] });
    for (const part of ['author', 'tags'] as const) expect(() => element[part]).toThrow(RefusedPart);
    expect(problems).toHaveLength(3);
  });

  test('one entry of a list is refused where its own parts can be left out', () => {
    const { element, problems } = read({ id: 'moss', files: [{ size: 5 }, { size: 'x' }] });
    expect(element.files?.[0]?.size).toBe(5);
    expect(() => element.files?.[1]?.size).toThrow('files.1.size: Invalid input');
    expect(problems).toHaveLength(1);
  });

  test('refuses the part that the schema made something else of', () => {
    expect(() => read({ id: 'moss', icons: { small: 7 } }).element.icons).toThrow(RefusedPart);
    expect(read({ id: 'moss', icons: 'a.png' }).element.icons).toEqual({ icon: 'a.png' });
  });

  test('leaves the element it was given as it is, also keys of its prototype', () => {
    const value = JSON.parse('{"id": "moss", "site": 7, "__proto__": {"id": 1}, "icons": {"__proto__": 7, "x": 7}}');
    const before = JSON.stringify(value);
    expect(read(value).problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(value)).toBe(before);
  });

  // A busy machine is several times slower.
  test('reports no more than 20 problems of an element, however many parts are wrong', { timeout: 60_000 }, () => {
    const icons = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`i${index}`, 7]));
    const files = Array.from({ length: 20_000 }, () => ({ size: 'x' }));
    const { element, problems } = read({ id: 'moss', icons, files });
    expect(problems.length).toBeLessThanOrEqual(20);
    expect([() => element.icons, () => element.files].map((part) => expect(part).toThrow(RefusedPart))).toHaveLength(2);
  });
});

describe('firstIssue', () => {
  test('names the field', () => {
    const error = z.object({ total: z.number() }).safeParse({ total: 'many' }).error;
    expect(error && firstIssue(error)).toBe('total: Invalid input: expected number, received string');
  });
});
