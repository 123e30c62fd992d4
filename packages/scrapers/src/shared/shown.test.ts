import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageLanguage } from './page-language.ts';
import { shownCount, shownCountIfAny, shownDecimal } from './shown-count.ts';
import { shownDay } from './shown-day.ts';

describe('shownCount', () => {
  test('is null for a text without a number', () => {
    expect(shownCount('No ratings', 'en')).toBeNull();
  });

  test('does not take the first letter of a word for an abbreviation', () => {
    expect(shownCount('35 miles', 'es')).toEqual({ value: 35, kind: 'exact' });
    expect(shownCount('7 known', 'en')).toEqual({ value: 7, kind: 'exact' });
  });

  test.each([
    ['1,5 lakh users', 'en'],
    ['3.5千', 'ja'],
    ['4.5 users', 'en'],
    ['1,23 users', 'en'],
    ['1,234.5 users', 'en'],
    ['1,234.567 users', 'en'],
    ['1234,567 users', 'en'],
    ['-5 users', 'en'],
    ['−5 users', 'en'],
    ['-1.5K users', 'en'],
  ])('does not guess at %s (%s)', (text, language) => {
    expect(shownCount(text, language)).toBeNull();
  });

  test.each([
    ['16.000.000 usuarios', 'es', 16_000_000, 'exact'],
    ['16,000,000 ユーザー', 'ja', 16_000_000, 'exact'],
    ['16 000 000 utilisateurs', 'fr', 16_000_000, 'exact'],
    ['1,234 users', 'en', 1234, 'exact'],
    ['35.5K ratings', 'en', 35_500, 'rounded'],
    ['35,5 mil valoraciones', 'es', 35_500, 'rounded'],
    ['3.5万 件の評価', 'ja', 35_000, 'rounded'],
    ['3.5万件の評価', 'ja', 35_000, 'rounded'],
    ['10,000,000+', 'en', 10_000_000, 'at_least'],
    ['103K+ users', 'en', 103_000, 'at_least'],
    ['1.2M+', 'en', 1_200_000, 'at_least'],
    ['1,234万 人', 'ja', 12_340_000, 'rounded'],
    ['1,234.5M', 'en', 1_234_500_000, 'rounded'],
    ['12,34,567 users', 'en', 1_234_567, 'exact'],
    ["1'234'567 Nutzer", 'de', 1_234_567, 'exact'],
    ['Users: 5, last week 6', 'en', 5, 'exact'],
  ])('reads %s (%s)', (text, language, value, kind) => {
    expect(shownCount(text, language)).toEqual({ value, kind });
  });

  test('reads back every whole number as people write it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('en', 'de', 'fr', 'es', 'de-CH', 'en-IN', 'ja'), (value, language) => {
        const text = `${value.toLocaleString(language)} users`;
        expect(shownCount(text, language)).toEqual({ value, kind: 'exact' });
      }),
    );
  });
});

describe('shownCountIfAny', () => {
  test('distinguishes no number from one that is not understood', () => {
    expect([shownCountIfAny('No users', 'en'), shownCountIfAny('1,5 lakh users', 'en')]).toEqual([null, undefined]);
    expect(shownCountIfAny('5 users', 'en')).toEqual({ value: 5, kind: 'exact' });
  });
});

describe('shownDecimal', () => {
  test('refuses what is below zero', () => {
    expect(shownDecimal('-4.5')).toBeNull();
  });

  test('reads a point and a comma', () => {
    expect([shownDecimal('4.4'), shownDecimal('4,7'), shownDecimal('none')]).toEqual([4.4, 4.7, null]);
  });
});

describe('shownDay', () => {
  test('does not guess the order of a numeric date', () => {
    expect(shownDay('04/05/2024', 'en')).toBeUndefined();
  });

  test.each([
    ['6 เมษายน 2566', 'th'],
    ['2566-04-06', 'en'],
    ['April 6, 1989', 'en'],
    ['April 6, 2100', 'en'],
  ])('does not take %s for a year of a store', (text, language) => {
    expect(shownDay(text, language)).toBeUndefined();
  });

  test('gives nothing for a day that does not exist', () => {
    expect(shownDay('February 31, 2024', 'en')).toBeUndefined();
  });

  test.each([
    ['April 6, 2023', 'en'],
    ['Apr 6, 2023', 'en'],
    ['6 de abril de 2023', 'es'],
    ['6. April 2023', 'de'],
    ['2023年4月6日', 'ja'],
    ['2023년 4월 6일', 'ko'],
    ['6 апреля 2023 г.', 'ru'],
    ['2023-04-06', 'en'],
    ['April 6, 2023', 'fr'],
  ])('reads %s (%s)', (text, language) => {
    expect(shownDay(text, language)).toBe('2023-04-06');
  });
});

describe('pageLanguage', () => {
  test('is English for a page without a language or with an impossible one', () => {
    expect([pageLanguage('<html>'), pageLanguage('<html lang="1234567890123">')]).toEqual(['en', 'en']);
  });

  test('reads the tag of the page', () => {
    expect(pageLanguage('<!doctype html>\n<html\n lang="es-419" dir="ltr">')).toBe('es-419');
  });
});
