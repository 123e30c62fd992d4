import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { type IdOf, listingsOf } from './list-elements.ts';

import { answer } from './test-response.ts';

const Plugin = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  vendor: z.object({ name: z.string() }).nullish(),
});

function read(elements: unknown[], idOf: IdOf = ({ id }) => id) {
  const draftOf = ({ id, vendor }: z.infer<typeof Plugin>) => ({
    externalId: id,
    url: `https://store.example/${encodeURIComponent(id)}`,
    name: vendor?.name ?? id,
    readFrom: 'data',
  });
  return listingsOf(elements, Plugin, draftOf, 'plugin', answer('', { url: 'https://store.example/list' }), idOf);
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

  test('names the plugin of a refused element in its problem, and counts those that name none', () => {
    const refused = { vendor: 7 };
    const { problems, unidentified } = read([{ id: 'moss', ...refused }, { id: 7, ...refused }, refused, null]);
    expect(problems.map(({ externalId }) => externalId)).toEqual(['moss', '7', undefined, undefined]);
    expect(unidentified).toBe(2);
    expect(read([{ id: 'moss', ...refused }]).unidentified).toBeUndefined();
  });

  test('counts an element whose id is not where it was expected as one that names no plugin', () => {
    const idOf: IdOf = (element) => (element.meta as { id: string }).id;
    expect(read([{ vendor: 7 }], idOf)).toMatchObject({ problems: [{ externalId: undefined }], unidentified: 1 });
  });

  test('leaves out an element alone that cannot be read for an exception', () => {
    const { listings, problems } = read([{ id: 'a\ud800' }, { id: 'moss' }]);
    expect(listings.map(({ externalId }) => externalId)).toEqual(['moss']);
    expect(problems).toMatchObject([{ message: 'plugin 1 of the list: URI malformed', externalId: 'a\ud800' }]);
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
