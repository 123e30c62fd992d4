import { z } from 'zod';
import { LONGEST } from './bounds.ts';

// Control characters, direction marks and zero-width blanks: they can hide or reorder text.
// Joiners (U+200C, U+200D) stay: Persian, Hindi and emoji need them.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
// Not a blank, a mark or an invisible character (U+2800 is a braille cell without dots).
const VISIBLE = /[^\s\u2800\p{M}\p{Default_Ignorable_Code_Point}]/u;
const NOT_IN_EMAIL = '\\s@＠<>()[\\]{},;:/"';
const EMAIL = new RegExp(
  `[<([{"]*(?:mailto:)?([^${NOT_IN_EMAIL}]+)[@＠][^${NOT_IN_EMAIL}]+[.．。][^${NOT_IN_EMAIL}]+[>)\\]}"]*`,
  'giu',
);

/** Removes control, direction and zero-width characters, trims, and makes the text well-formed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, '').trim();
}

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** No emoji is longer; a letter with more marks than this is cut within them. */
const LONGEST_CHARACTER = 40;

/**
 * The beginning of a text: so many UTF-16 code units, or less where the last character, such as an
 * emoji of several code points, would be cut. It halves no surrogate pair.
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const start = Math.max(0, longest - LONGEST_CHARACTER);
  const part = CHARACTERS.segment(text.slice(start, longest + LONGEST_CHARACTER));
  const first = part.containing(longest - start)?.index ?? 0;
  if (first > 0) return text.slice(0, start + first);
  const isHalved = (text.codePointAt(longest - 1) ?? 0) > 0xffff;
  return text.slice(0, isHalved ? longest - 1 : longest);
}

/** One line of untrusted text, cut at 500 characters. */
export const ShortText = z.string().transform((text) => {
  const line = cleanText(text.replace(/\s+/g, ' ')).replace(/ +/g, ' ');
  return cutText(line, LONGEST.line).trim();
});
/** The name of somebody or something: one line with at least one visible character. */
export const NameText = ShortText.refine((name) => VISIBLE.test(name), 'the name has no visible character');
/** The name of a person or company, without e-mail addresses: see `withoutEmails`. */
export const PublicName = ShortText.transform(withoutEmails).pipe(NameText);
/** Untrusted text of several lines, cut at 50,000 characters. */
export const LongText = z.string().transform((text) => cutText(cleanText(text), LONGEST.text).trimEnd());
/**
 * An absolute http(s) address of at most 2,000 characters, without a user name:
 * `https://jane@mail.example` is a mailbox. It is cleaned like other text, and has no line breaks.
 */
export const HttpUrl = z
  .string()
  .transform(cleanAddress)
  .pipe(
    z
      .url({ protocol: /^https?$/ })
      .max(LONGEST.address)
      .refine((url) => !hasUser(url), 'contains a user name'),
  );

/** The address as an absolute http(s) URL, or null if it is none; https without a scheme. */
export function toHttpUrl(address: string | null | undefined): string | null {
  const text = cleanAddress(address ?? '');
  if (!text) return null;
  const parsed = HttpUrl.safeParse(
    text.startsWith('//') ? `https:${text}` : /^[a-z]+:/i.test(text) ? text : `https://${text}`,
  );
  return parsed.success ? parsed.data : null;
}

/**
 * Removes e-mail addresses, and brackets around them, from a line. A line without other text
 * becomes the first address's part before the @.
 */
export function withoutEmails(line: string): string {
  const [first] = line.matchAll(EMAIL);
  if (!first) return line;
  const rest = line.replace(EMAIL, ' ').replace(/\s+/g, ' ');
  const bare = rest.replace(/^[ ,;:|/·–—-]+/, '').replace(/[ ,;:|/·–—-]+$/, '');
  return VISIBLE.test(bare) ? bare : (first[1] ?? '');
}

/** A text of any length with something else in place of its e-mail addresses. */
export function replaceEmails(text: string, replacement: string): string {
  return text.replace(EMAIL, replacement);
}

// Browsers leave out tabs and line breaks too:
// https://url.spec.whatwg.org/#concept-basic-url-parser
function cleanAddress(address: string): string {
  return cleanText(address.replace(/[\t\n\r]/g, ''));
}

function hasUser(url: string): boolean {
  if (!url.includes('@')) return false; // Most addresses: parsing a second time would cost.
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}
