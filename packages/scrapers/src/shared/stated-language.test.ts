import { expect, test } from 'vitest';
import { statedLanguage } from './stated-language.ts';

test.each([
  ['<!doctype html><html lang="en-US" dir="ltr">', 'en-US'],
  ["<html dir=ltr lang='pt_br'>", 'pt-BR'],
  ['<HTML class="x" lang=de>', 'de'],
  ['<html dir="ltr">', undefined],
  ['<html lang="?">', undefined],
  ['<html lang="a">', undefined],
  [`${' '.repeat(5000)}<html lang="en">`, undefined],
])('%s is written in %s', (page, language) => {
  expect(statedLanguage(page)).toBe(language);
});
