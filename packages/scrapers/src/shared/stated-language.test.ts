import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTag, statedLanguage } from './stated-language.ts';

describe('statedLanguage', () => {
  test.each(['', '<html>', '<html lang="">', '<html lang="not a tag">', '<html lang="x">', '<body lang="de">'])(
    'is undefined for %j',
    (page) => {
      expect(statedLanguage(page)).toBeUndefined();
    },
  );

  test('is the language of the page, written as the standard wants it', () => {
    expect(statedLanguage('<!doctype html><html dir="ltr" lang="en-us">')).toBe('en-US');
    expect(statedLanguage("<html lang='ja'><body lang='de'>")).toBe('ja');
    expect(statedLanguage('<html lang=pt_br>')).toBe('pt-BR');
  });

  test('is that of og:locale where the page itself names none', () => {
    const locale = '<meta property="og:locale" content="es_ES">';
    expect(statedLanguage(`<html><head>${locale}`)).toBe('es-ES');
    expect(statedLanguage(`<html lang="de"><head>${locale}`)).toBe('de');
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void statedLanguage(`<html lang="${text}">`)));
  });
});

describe('languageTag', () => {
  test.each([
    ['de_DE', 'de-DE'],
    ['de_DE_formal', 'de-DE-formal'],
    ['pt_PT_ao90', 'pt-PT'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['art_xemoji', 'art-xemoji'],
    ['', undefined],
    ['?', undefined],
    [null, undefined],
  ])('of %j is %j', (name, tag) => {
    expect(languageTag(name)).toBe(tag);
  });

  test('is a tag, whatever the name is', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const tag = languageTag(name);
        expect(tag && Intl.getCanonicalLocales(tag)).toEqual(tag && [tag]);
      }),
    );
  });
});
