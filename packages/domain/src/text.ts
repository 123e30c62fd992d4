import { z } from 'zod';

// Control characters, those that change the direction of text, and blanks without width: they can hide or reorder what
// a person reads. Joiners (U+200C, U+200D) stay: Persian, Hindi and pictures are written with them.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
// Something other than blanks, marks and what has no shape of its own (U+2800 is a braille cell without dots).
const VISIBLE = /[^\s\u2800\p{M}\p{Default_Ignorable_Code_Point}]/u;
const NOT_IN_EMAIL = '\\s@＠<>()[\\]{},;:/"';
const EMAIL = new RegExp(
  `[<([{"]*(?:mailto:)?([^${NOT_IN_EMAIL}]+)[@＠][^${NOT_IN_EMAIL}]+[.．。][^${NOT_IN_EMAIL}]+[>)\\]}"]*`,
  'giu',
);

/**
 * Untrusted text made safe to keep: no control, direction-changing or zero-width characters, well-formed, trimmed.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, '').trim();
}

/** One line of untrusted text, cut at 500 characters. */
export const ShortText = z
  .string()
  .transform((text) => cleanText(text.replace(/\s+/g, ' ')).replace(/ +/g, ' ').slice(0, 500).trim());
/** The name of somebody or something: one line with at least one character to be seen. */
export const NameText = ShortText.refine((name) => VISIBLE.test(name), 'nothing of the name can be seen');
/** The name of a person or company, freed of e-mail addresses: see `withoutEmails`. */
export const PublicName = ShortText.transform(withoutEmails).pipe(NameText);
/** Untrusted text of several lines, cut at 50,000 characters. */
export const LongText = z.string().transform((text) => cleanText(text).slice(0, 50_000));
/** An absolute http(s) address of at most 2,000 characters, without a user: `https://jane@mail.example` is a mailbox. */
export const HttpUrl = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .refine((url) => !hasUser(url), 'holds a user name');

/** The address as an absolute http(s) URL, or null where it is none; a missing scheme is taken as https. */
export function toHttpUrl(address: string | null | undefined): string | null {
  const text = address?.trim();
  if (!text) return null;
  const parsed = HttpUrl.safeParse(
    text.startsWith('//') ? `https:${text}` : /^[a-z]+:/i.test(text) ? text : `https://${text}`,
  );
  return parsed.success ? parsed.data : null;
}

/**
 * A line without the e-mail addresses in it and the brackets around them; one that is nothing else becomes the first
 * address's part before the @.
 */
export function withoutEmails(line: string): string {
  const [first] = line.matchAll(EMAIL);
  if (!first) return line;
  const rest = line.replace(EMAIL, ' ').replace(/\s+/g, ' ');
  const bare = rest.replace(/^[ ,;:|/·–—-]+/, '').replace(/[ ,;:|/·–—-]+$/, '');
  return VISIBLE.test(bare) ? bare : (first[1] ?? '');
}

function hasUser(url: string): boolean {
  if (!url.includes('@')) return false; // most: reading them a second time is not for nothing
  const parsed = URL.parse(url);
  return parsed !== null && (parsed.username !== '' || parsed.password !== '');
}
