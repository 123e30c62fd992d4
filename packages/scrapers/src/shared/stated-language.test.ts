import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statedLanguage } from './stated-language.ts';

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
