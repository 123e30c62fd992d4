import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { listingsOf } from './list-elements.ts';
import { firstIssue } from './read-element.ts';
import { answer } from './test-response.ts';

const Plugin = z.object({ id: z.string(), vendor: z.object({ name: z.string() }).nullish() });

function read(elements: unknown[]) {
  const draftOf = ({ id, vendor }: z.infer<typeof Plugin>) => ({
    externalId: id,
    url: 'https://store.example/',
    name: vendor?.name ?? id,
    readFrom: 'data',
  });
  return listingsOf(elements, Plugin, draftOf, 'plugin', answer('', { url: 'https://store.example/list' }));
}

describe('listingsOf', () => {
  test('a refused element is left out, and the problem names it and its field', () => {
    const { listings, problems } = read([{ id: 'moss' }, { id: 'fern', vendor: { name: 7 } }, null]);
    expect(listings.map(({ externalId }) => externalId)).toEqual(['moss']);
    expect(problems.map(({ message }) => message)).toEqual([
      'plugin 2 of the list: vendor.name: Invalid input: expected string, received number',
      'plugin 3 of the list: the answer: Invalid input: expected object, received null',
    ]);
    expect(problems[0]).toMatchObject({ kind: 'invalid_value', url: 'https://store.example/list' });
  });

  test('takes the first of two elements with one id', () => {
    const { listings, problems } = read([{ id: 'moss', vendor: { name: 'First' } }, { id: 'moss' }]);
    expect(listings.map(({ name }) => name)).toEqual(['First']);
    expect(problems).toEqual([]);
  });

  test('returns nothing for an empty list', () => {
    expect(read([])).toEqual({ listings: [], gone: [], problems: [] });
  });
});

describe('firstIssue', () => {
  test('names the field', () => {
    const error = z.object({ total: z.number() }).safeParse({ total: 'many' }).error;
    expect(error && firstIssue(error)).toBe('total: Invalid input: expected number, received string');
  });
});
