import { describe, expect, test } from 'vitest';
import { isInDefaultLanguage, isInSameLanguage } from './language.ts';

describe('isInDefaultLanguage', () => {
  test.each([undefined, null, 'en', 'EN', 'en-GB', 'en_US'])('is true for %s', (language) =>
    expect(isInDefaultLanguage({ language })).toBe(true),
  );

  test.each(['es', 'pt-BR', 'enm', 'zh-Hans-en'])('is false for %s', (language) =>
    expect(isInDefaultLanguage({ language })).toBe(false),
  );
});

describe('isInSameLanguage', () => {
  test.each([
    [undefined, 'en'],
    ['en-GB', 'en-US'],
    ['pt-BR', 'pt-br'],
  ])('is true for %s and %s', (one, other) =>
    expect(isInSameLanguage({ language: one }, { language: other })).toBe(true),
  );

  test.each([
    [undefined, 'es'],
    ['es', null],
    ['zh-CN', 'zh-TW'],
  ])('is false for %s and %s', (one, other) =>
    expect(isInSameLanguage({ language: one }, { language: other })).toBe(false),
  );
});
