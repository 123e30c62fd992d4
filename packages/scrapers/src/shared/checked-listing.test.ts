import { describe, expect, test } from 'vitest';
import { checkedListing } from './checked-listing.ts';

const DRAFT = { externalId: 'moss', url: 'https://store.example/moss', name: 'Moss', readFrom: 'data' };
const read = (fields: object) => checkedListing({ ...DRAFT, ...fields });
const only = (fields: object) => {
  const { listings, problems } = read(fields);
  return { listing: listings[0], messages: problems.map(({ message }) => message) };
};

describe('checkedListing', () => {
  test('stores no listing under an id with a control character or half a surrogate pair', () => {
    for (const externalId of ['moss\u0000', 'moss\ud83d', 'moss\u202e'])
      expect(read({ externalId })).toMatchObject({
        listings: [],
        problems: [{ kind: 'format_changed', message: 'externalId: contains invalid characters' }],
      });
  });

  test('keeps the first 500 permissions of 200,000, and says how many it leaves out', () => {
    const permissions = Array.from({ length: 200_000 }, (_, index) => `p${index}`);
    const { listing, messages } = only({ permissions });
    expect(listing?.permissions).toEqual(permissions.slice(0, 500));
    expect(messages).toEqual(['permissions: 199500 of 200000 entries are left out, as 500 are stored']);
  });

  test('keeps the first 20 reviews of more', () => {
    const review = { stars: 5, text: '', day: '2026-01-01' };
    const reviews = Array.from({ length: 21 }, (_, index) => ({ ...review, externalId: `r${index}` }));
    expect(only({ reviews }).listing?.reviews).toHaveLength(20);
  });

  test('leaves out wrong entries of a list in one problem, and keeps the others', () => {
    const { listing, messages } = only({ permissions: ['tabs', 7, null, 'storage', {}] });
    expect(listing?.permissions).toEqual(['tabs', 'storage']);
    expect(messages).toEqual(['permissions.1: Invalid input: expected string, received number, and 2 more']);
  });

  test('leaves out a review with two wrong values once', () => {
    const good = { externalId: 'r', stars: 5, text: '', day: '2026-01-01' };
    const { listing, messages } = only({ reviews: [{ ...good, stars: 9, day: '0000-00-00' }, good] });
    expect(listing?.reviews).toEqual([good]);
    expect(messages).toHaveLength(1);
  });

  test.each([
    ['ratingCount', 3_000_000_000],
    ['downloads', { value: 1e300, kind: 'exact' }],
    ['users', { value: 2 ** 53, kind: 'exact' }],
    ['rating', Number.POSITIVE_INFINITY],
    ['listedOn', '0000-00-00'],
    ['updatedOn', '+275760-09-13'],
    ['permissions', 'all'],
    ['websiteUrl', 'https://jane@mail.example'],
  ])('leaves out %s alone where its column has no room for %j', (field, value) => {
    const { listing, messages } = only({ [field]: value });
    expect(listing).toMatchObject({ externalId: 'moss', [field]: undefined });
    expect(messages).toEqual([expect.stringMatching(`^${field}`)]);
  });

  test('leaves out the wrong parts of a developer, and the developer without a name', () => {
    const { listing, messages } = only({ developer: { name: 'Acme', site: 'none', email: 'none' } });
    expect(listing?.developer).toEqual({ name: 'Acme' });
    expect(messages).toHaveLength(2);
    expect(only({ developer: { name: 7, site: 'none' } }).listing).toMatchObject({ developer: undefined });
  });
});
