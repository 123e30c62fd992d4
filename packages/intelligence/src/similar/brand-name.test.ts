import { describe, expect, test } from 'vitest';
import { brandName } from './brand-name.ts';
import { Capitals } from './capitals.ts';
import { isExtensionOf } from './is-extension-of.ts';

const capitals = new Capitals();
for (let times = 0; times < 10; times++)
  capitals.add('Works with Formidax and Yoastic. A kanban board of SMS. Uses Formidax, with a board for kanban.');

const brand = (name: string, maker: string | null = null) => brandName(name, maker, capitals);
const isExtension = (of: string, name: string, summary = '') => isExtensionOf(of, { name, summary });

describe('brandName', () => {
  test('is nothing of a name made of words that anybody uses, or of an abbreviation', () => {
    expect(brand('Kanban')).toBeNull();
    expect(brand('Board – for everybody')).toBeNull();
    expect(brand('SMS for shops')).toBeNull();
    expect(brand('')).toBeNull();
  });

  test('is the part of a name before its description, where others write it with a capital', () => {
    expect(brand('Formidax – Forms for everybody')).toBe('formidax');
    expect(brand('Formidax Forms by Acme')).toBe('formidax forms');
  });

  test('is a name with a number, and the first word where the maker is named after it', () => {
    expect(brand('Contact Board 7')).toBe('contact board 7');
    expect(brand('Yoastic SEO', 'Team Yoastic')).toBe('yoastic');
  });
});

describe('isExtensionOf', () => {
  test('is false for a name that only has the brand in another word, or in passing', () => {
    expect(isExtension('form', 'platform for boards')).toBe(false);
    expect(isExtension('formidax', 'letterbox', 'better than formidax.')).toBe(false);
    expect(isExtension('formidax', 'letterbox formidax')).toBe(false);
  });

  test('is true for what its name is for, what begins with the brand, and add-ons', () => {
    expect(isExtension('formidax', 'redirection for formidax')).toBe(true);
    expect(isExtension('formidax', 'formidax header builder')).toBe(true);
    expect(isExtension('formidax', 'formidax + chat')).toBe(true);
    expect(isExtension('formidax', 'captcha – formidax')).toBe(true);
    expect(isExtension('formidax', 'letters: formidax add-on')).toBe(true);
    expect(isExtension('formidax', 'letters', 'an add-on for formidax')).toBe(true);
  });
});
