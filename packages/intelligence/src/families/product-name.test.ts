import { describe, expect, test } from 'vitest';
import { GOLDEN } from './product-name.golden.ts';
import { standardizeProductName } from './product-name.ts';
import { COMMON_NAMES } from './product-words.ts';

const ACME = new Set(['acme']);

describe('standardizeProductName', () => {
  test.each(GOLDEN)('shows %s as %s', (name, display, key, fullKey) => {
    expect(standardizeProductName(name, ACME)).toMatchObject({ display, key, fullKey });
  });

  test('gives empty keys for blank text', () => {
    expect(standardizeProductName(' \t\u202e ', ACME)).toMatchObject({ key: '', fullKey: '', writtenKey: '' });
  });

  test.each([...COMMON_NAMES, 'game'])('gives no key for the common name %s, in the plural too', (name) => {
    expect(standardizeProductName(name, ACME).key).toBe('');
    expect(standardizeProductName(`${name}s`, ACME).key).toBe('');
  });

  test('does not shorten a company’s own name that ends like an edition', () => {
    expect(standardizeProductName('Parcel Pro', new Set(['parcelpro']))).toMatchObject({
      display: 'Parcel Pro',
      isBare: true,
    });
  });

  test.each([
    ['Acme', { isBranded: true, isBare: true, topics: [] }],
    ['Acme Pro for Gmail', { isBranded: true, isBare: true, topics: [], platforms: ['gmail'] }],
    ['Acme Gmail', { isBranded: true, isBare: true, topics: [], platforms: ['gmail'] }],
    ['Acme Gmail Sync', { isBranded: true, isBare: false, isDescription: false, topics: ['gmail', 'sync'] }],
    ['Acme: Photos & Reviews', { isBranded: true, isSetApart: true, topics: ['photo', 'review'] }],
    ['Acme for Gmail: Photos', { isBranded: true, isSetApart: true, topics: ['photo'] }],
    ['Acme Photo Tracker', { isBranded: true, isDescription: false, topics: ['photo', 'track'] }],
    ['Acme Photos & Reviews', { isDescription: true, isSetApart: false, topics: ['photo', 'review'] }],
    ['Acme Photos, Maps', { isDescription: true, isSetApart: false, topics: ['photo', 'map'] }],
    ['Acme Password Manager', { isDescription: true, isSetApart: false }],
    ['Acme Chat', { isDescription: false, isSetApart: false }],
    ['Popups by Acme', { isBranded: true, isDescription: true, isSetApart: true, topics: ['popup'] }],
    ['Photos, Maps – Acme', { isBranded: true, isSetApart: true, topics: ['photo', 'map'] }],
    ['Photo Grid – Acme', { isBranded: true, isDescription: false, isSetApart: false }],
    ['Photo Grid', { isBranded: false, isDescription: false, isSetApart: false }],
    ['Export to Acme', { isBranded: false }],
    ['Photos for Acme', { isBranded: false }],
  ])('reads where the company stands in %s, and the words beside it', (name, expected) => {
    expect(standardizeProductName(name, ACME)).toMatchObject(expected);
  });

  test('reads a common word as the company’s name only where it is clear', () => {
    const branded = ['Reviews', 'Reviews – Photos', 'Reviews for Chrome', 'Reviews.io Photos', 'Photos – Reviews'];
    const read = (name: string) => standardizeProductName(name, new Set(['review'])).isBranded;
    expect(branded.filter(read)).toEqual(branded);
    expect(['Reviews Importer', 'Photo Reviews'].filter(read)).toEqual([]);
  });

  test('gives the words of all parts, without platform, type, filler and company', () => {
    const { words } = standardizeProductName('Acme: Your Photos in Chrome – Free Gallery App', ACME);
    expect([...words]).toEqual(['photo', 'gallery']);
  });

  test('reads at most 300 characters, and quickly', () => {
    const { display } = standardizeProductName('for Chrome '.repeat(100_000), ACME);
    expect(display.length).toBeLessThanOrEqual(300);
  });
});
