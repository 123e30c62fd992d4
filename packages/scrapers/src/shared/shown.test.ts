import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageLanguage } from './page-language.ts';
import { rawShownCount, rawShownDecimal, rawShownNumber, shownCount } from './shown-count.ts';
import { rawShownDay, shownDay } from './shown-day.ts';

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
    ['149 tn käyttäjää', 'fi'],
    ['1 lakh users', 'en'],
    ['1 crore users', 'en'],
    ['3 mil users', 'en'],
    ['2 Mio. users', 'en'],
    ['1,5 mln utenti', 'en'],
    ['1 тыс. users', 'en'],
    ['1万 users', 'en'],
    ['۱ هزار users', 'en'],
    ['10 Tsd. Nutzer', 'de'],
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
    ['۱۰٬۰۰۰ کاربر', 'fa', 10_000, 'exact'],
    ['\u200f١٠٬٠٠٠\u200f مستخدم', 'ar', 10_000, 'exact'],
    ['१०,००० उपयोगकर्ता', 'hi', 10_000, 'exact'],
    ['১০,০০,০০০ ব্যবহারকারী', 'bn', 1_000_000, 'exact'],
    ['１，２３４ 人', 'ja', 1234, 'exact'],
    ['۳٫۵ هزار کاربر', 'fa', 3500, 'rounded'],
    ['149 t. käyttäjää', 'fi', 149_000, 'rounded'],
    ['1 lakh users', 'en-IN', 100_000, 'rounded'],
    ['2 Mio. Nutzer', 'de', 2_000_000, 'rounded'],
    ['2 Mio Nutzer', 'de', 2_000_000, 'rounded'],
    ['5 Millionen Nutzer', 'de', 5_000_000, 'rounded'],
    ['1,5 mln użytkowników', 'pl', 1_500_000, 'rounded'],
    ['1 тыс. пользователей', 'ru', 1000, 'rounded'],
    ['1万+', 'ja', 10_000, 'at_least'],
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

  test('reads back every whole number in the digits of each language', () => {
    const languages = ['fa', 'ar-EG', 'hi-u-nu-deva', 'bn', 'mr', 'ne', 'my', 'ja-u-nu-fullwide'];
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...languages), (value, language) => {
        const text = value.toLocaleString(language);
        expect(shownCount(text, language)).toEqual({ value, kind: 'exact' });
      }),
    );
  });

  test('does not take the words for users and ratings for a thousand', () => {
    const words =
      'users ratings usuarios valoraciones utilisateurs avis Nutzer Bewertungen utenti voti gebruikers beoordelingen ' +
      'användare betyg brukere vurderinger brugere käyttäjää arvostelua użytkowników ocen uživatelů hodnocení ' +
      'používateľov felhasználó értékelés utilizatori evaluări потребители пользователей оценок користувачів χρήστες ' +
      'kullanıcı puan lietotāji naudotojų kasutajat pengguna rating watumiaji usuaris valoracions avaliações ' +
      'משתמשים دستخط کاربر مستخدم تقييم उपयोगकर्ता रेटिंग ব্যবহারকারী பயனர்கள் వినియోగదారులు ಬಳಕೆದಾರರು ' +
      'ഉപയോക്താക്കൾ વપરાશકર્તાઓ वापरकर्ते ผู้ใช้ người dùng ユーザー 件の評価 人 用户 位用户 個評分 사용자 명 gumagamit';
    for (const word of words.split(' ')) expect([word, shownCount(`149 ${word}`, 'en')?.value]).toEqual([word, 149]);
  });
});

describe('rawShownCount and rawShownNumber', () => {
  test('distinguish no number from one that is not understood', () => {
    expect([rawShownCount('No users', 'en'), rawShownNumber('No users', 'en')]).toEqual([null, null]);
    for (const text of ['1,5 lakh users', '۱٫۵ foo'])
      expect([rawShownCount(text, 'en'), rawShownNumber(text, 'en')]).toEqual([text, text]);
    expect([rawShownCount('5 users', 'en'), rawShownNumber('5 users', 'en')]).toEqual([{ value: 5, kind: 'exact' }, 5]);
  });
});

describe('rawShownDecimal', () => {
  test('leaves what is below zero for validation', () => {
    expect(rawShownDecimal('-4.5')).toBe('-4.5');
  });

  test('reads a point and a comma', () => {
    const shown = ['4.4', '4,7', '۴٫۵', '४.५', '４．５', 'none'];
    expect(shown.map(rawShownDecimal)).toEqual([4.4, 4.7, 4.5, 4.5, 4.5, null]);
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

  test('leaves a date that is not understood for validation, and nothing where there is none', () => {
    expect(['04/05/2024', '', 'today'].map((text) => rawShownDay(text, 'en'))).toEqual([
      '04/05/2024',
      undefined,
      undefined,
    ]);
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
    ['۶ آوریل ۲۰۲۳', 'fa'],
    ['٦ أبريل ٢٠٢٣', 'ar'],
    ['६ अप्रैल २०२३', 'hi'],
    ['６ April ２０２３', 'en'],
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
