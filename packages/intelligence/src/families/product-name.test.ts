import { describe, expect, test } from 'vitest';
import { GOLDEN } from './product-name.golden.ts';
import { standardiseProductName } from './product-name.ts';
import { COMMON_NAMES } from './product-words.ts';

describe('standardiseProductName', () => {
  test.each(GOLDEN)('%s is shown as %s', (name, display, key, fullKey) => {
    expect(standardiseProductName(name, 'acme')).toMatchObject({ display, key, fullKey });
  });

  test('gives empty keys for blank text', () => {
    expect(standardiseProductName(' \t\u202e ', 'acme')).toMatchObject({ key: '', fullKey: '', writtenKey: '' });
  });

  test.each([...COMMON_NAMES, 'game'])('takes %s for too common a name, in the plural too', (name) => {
    expect(standardiseProductName(name, 'acme').key).toBe('');
    expect(standardiseProductName(`${name}s`, 'acme').key).toBe('');
  });

  test('keeps a company’s own name, though it ends like an edition', () => {
    expect(standardiseProductName('Parcel Pro', 'parcelpro')).toMatchObject({ key: 'parcelpro', isCompanyName: true });
  });

  test('tells what stands behind the company’s name', () => {
    const { isCompanyName, tagline } = standardiseProductName('Acme: Photos & Reviews', 'acme');
    expect([isCompanyName, [...tagline]]).toEqual([true, ['photo', 'review']]);
  });

  test('has the words of all parts, without place, kind, filler and company', () => {
    const { words } = standardiseProductName('Acme: Your Photos in Chrome – Free Gallery App', 'acme');
    expect([...words]).toEqual(['photo', 'gallery']);
  });

  test('reads 300 characters at most, and quickly', () => {
    const { display } = standardiseProductName('for Chrome '.repeat(100_000), 'acme');
    expect(display.length).toBeLessThanOrEqual(300);
  });
});
