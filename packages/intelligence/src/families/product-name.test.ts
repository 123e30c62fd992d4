import { describe, expect, test } from 'vitest';
import { GOLDEN } from './product-name.golden.ts';
import { standardizeProductName } from './product-name.ts';
import { COMMON_NAMES } from './product-words.ts';

describe('standardizeProductName', () => {
  test.each(GOLDEN)('shows %s as %s', (name, display, key, fullKey) => {
    expect(standardizeProductName(name, 'acme')).toMatchObject({ display, key, fullKey });
  });

  test('gives empty keys for blank text', () => {
    expect(standardizeProductName(' \t\u202e ', 'acme')).toMatchObject({ key: '', fullKey: '', writtenKey: '' });
  });

  test.each([...COMMON_NAMES, 'game'])('gives no key for the common name %s, in the plural too', (name) => {
    expect(standardizeProductName(name, 'acme').key).toBe('');
    expect(standardizeProductName(`${name}s`, 'acme').key).toBe('');
  });

  test('does not shorten a company’s own name that ends like an edition', () => {
    expect(standardizeProductName('Parcel Pro', 'parcelpro')).toMatchObject({ key: 'parcelpro', isCompanyName: true });
  });

  test('gives the words behind the company’s name', () => {
    const { isCompanyName, tagline } = standardizeProductName('Acme: Photos & Reviews', 'acme');
    expect([isCompanyName, [...tagline]]).toEqual([true, ['photo', 'review']]);
  });

  test('gives the words of all parts, without platform, type, filler and company', () => {
    const { words } = standardizeProductName('Acme: Your Photos in Chrome – Free Gallery App', 'acme');
    expect([...words]).toEqual(['photo', 'gallery']);
  });

  test('reads at most 300 characters, and quickly', () => {
    const { display } = standardizeProductName('for Chrome '.repeat(100_000), 'acme');
    expect(display.length).toBeLessThanOrEqual(300);
  });
});
