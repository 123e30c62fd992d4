import type { Listing } from '@pi/domain';
import { getAdapter, type MarketplaceAdapter } from '@pi/scrapers';
import { describe, expect, test } from 'vitest';
import { aListing } from '../../test/listing.ts';
import { toyAdapter } from '../../test/toy-store.ts';
import { readResponses } from './read-responses.ts';

const answer = (body: string) => ({
  url: 'https://toy.example/plugins/a',
  status: 200,
  headers: {},
  body,
  fetchedAt: '2026-01-01T03:00:00Z',
});
const listed = { ...toyAdapter, parse: ([response]: { body: string }[]) => JSON.parse(response?.body ?? '') };
const read = (fields: object, write = JSON.stringify) =>
  readResponses(listed, [answer(write({ listings: [{ ...aListing(), ...fields }], gone: [], problems: [] }))]);

const store = getAdapter('wordpress');
const page = answer(
  JSON.stringify({ info: { results: 1 }, plugins: [{ slug: 'moss', name: 'Moss', num_ratings: 1 }] }),
);
const readAs = (change: (listing: Listing) => Listing) => {
  const parse: MarketplaceAdapter['parse'] = (responses) => {
    const { listings, ...rest } = store.parse(responses);
    return { ...rest, listings: listings.map(change) };
  };
  return readResponses({ ...store, parse }, [page]);
};

describe('readResponses', () => {
  test('rejects an invalid listing that an adapter makes of a checked one', () => {
    expect(readAs((listing) => ({ ...listing, ratingCount: -1 }))).toMatchObject({
      listings: [],
      problems: [{ kind: 'format_changed', message: expect.stringMatching(/^ratingCount: /), externalId: 'moss' }],
    });
  });

  test('lets no adapter change a listing that was checked', () => {
    for (const change of [{ name: '' }, { url: 'javascript:alert()' }])
      expect(readAs((listing) => Object.assign(listing, change))).toMatchObject({
        listings: [],
        problems: [{ message: expect.stringMatching(/^the parser failed: Cannot assign to read only property/) }],
      });
  });

  test.each([{ name: 'Caf\ufffd' }, { externalId: 'caf\ufffd' }, { url: 'https://toy.example/caf\ufffd' }])(
    'reads no listing whose identity or name is garbled: %o',
    (fields) => {
      const message = `${Object.keys(fields)[0]}: not valid text in the declared encoding`;
      expect(read(fields)).toMatchObject({ listings: [], problems: [{ kind: 'invalid_value', message }] });
    },
  );

  test('counts a plugin with a garbled id, and no other, as one that may be any', () => {
    expect(read({ externalId: 'caf\ufffd' }).unidentified).toBe(1);
    expect(read({ name: 'Caf\ufffd' }).unidentified).toBeUndefined();
  });

  test('leaves out other garbled fields, names them, and keeps the numbers', () => {
    const { listings, problems } = read({ developer: { name: 'Caf\ufffd' }, badges: ['good', 'b\ufffds'] });
    expect(listings).toMatchObject([{ developer: undefined, badges: undefined, users: { value: 1200 } }]);
    expect(problems.map((problem) => problem.message)).toEqual([
      'developer, badges: not valid text in the declared encoding',
    ]);
  });

  test('keeps the character where the store itself means it', () => {
    const escaped = (value: unknown) => JSON.stringify(value).replaceAll('\ufffd', '\\ufffd');
    expect(read({ summary: 'shows \ufffd as a box' }, escaped)).toMatchObject({
      listings: [{ summary: 'shows \ufffd as a box' }],
      problems: [],
    });
  });

  test('reads nothing from UTF-16 that is called UTF-8', () => {
    const body = new TextDecoder().decode(Buffer.from(JSON.stringify({ id: 'a', name: 'Tidy Tabs' }), 'utf16le'));
    expect(readResponses(toyAdapter, [answer(body)])).toMatchObject({
      listings: [],
      problems: [{ kind: 'format_changed' }],
    });
  });
});
