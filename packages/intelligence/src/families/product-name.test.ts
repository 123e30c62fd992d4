import { describe, expect, test } from 'vitest';
import { GOLDEN } from './product-name.golden.ts';
import { standardizeProductName } from './product-name.ts';
import { COMMON_NAMES } from './product-words.ts';

describe('standardiseProductName', () => {
  test.each(GOLDEN)('%s is shown as %s', (name, display, key, fullKey) => {
    expect(standardizeProductName(name, 'acme')).toMatchObject({ display, key, fullKey });
  });

  test('gives empty keys for blank text', () => {
    expect(standardizeProductName(' \t\u202e ', 'acme')).toMatchObject({ key: '', fullKey: '', writtenKey: '' });
  });

  test.each([...COMMON_NAMES, 'game'])('takes %s for too common a name, in the plural too', (name) => {
    expect(standardizeProductName(name, 'acme').key).toBe('');
    expect(standardizeProductName(`${name}s`, 'acme').key).toBe('');
  });

  test('keeps a company’s own name, though it ends like an edition', () => {
    expect(standardizeProductName('Parcel Pro', 'parcelpro')).toMatchObject({ key: 'parcelpro', isCompanyName: true });
  });

  test('tells what stands behind the company’s name', () => {
    const { isCompanyName, tagline } = standardizeProductName('Acme: Photos & Reviews', 'acme');
    expect([isCompanyName, [...tagline]]).toEqual([true, ['photo', 'review']]);
  });

  test('has the words of all parts, without place, kind, filler and company', () => {
    const { words } = standardizeProductName('Acme: Your Photos in Chrome – Free Gallery App', 'acme');
    expect([...words]).toEqual(['photo', 'gallery']);
  });

  test('reads 300 characters at most, and quickly', () => {
    const { display } = standardizeProductName('for Chrome '.repeat(100_000), 'acme');
    expect(display.length).toBeLessThanOrEqual(300);
  });
});
