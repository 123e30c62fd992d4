import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinDigits } from './latin-digits.ts';

const DECIMAL_DIGITS = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => /^\p{Nd}$/u.test(String.fromCodePoint(code)))
  .map((code) => String.fromCodePoint(code));

describe('latinDigits', () => {
  test('leaves what is no digit as it is', () => {
    expect(latinDigits('No users, 4.5 ½ ² Ⅷ 一万 naïve')).toBe('No users, 4.5 ½ ² Ⅷ 一万 naïve');
  });

  test('knows every decimal digit of Unicode', () => {
    expect(DECIMAL_DIGITS.filter((digit) => !/^[0-9]$/.test(latinDigits(digit)))).toEqual([]);
  });

  test('reads back numbers as each language writes them', () => {
    const language = fc.constantFrom('fa', 'ar-EG', 'hi-u-nu-deva', 'bn', 'mr', 'my', 'ne', 'en-u-nu-fullwide');
    fc.assert(
      fc.property(fc.nat(), language, (value, locale) => {
        expect(latinDigits(value.toLocaleString(locale)).replaceAll(',', '')).toBe(String(value));
      }),
    );
  });

  test('reads separators and leaves out direction marks', () => {
    expect(['\u200f۱۰٬۰۰۰\u200f', '۴٫۵', '１，２３４．５'].map(latinDigits)).toEqual(['10,000', '4.5', '1,234.5']);
  });
});
