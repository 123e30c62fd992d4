import { z } from 'zod';

// Control and bidirectional-override characters: they can hide or reorder what a person reads.
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are to be removed
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Untrusted text made safe to keep: no control or direction-changing characters, well-formed, trimmed. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSAFE, '').trim();
}

/** One line of untrusted text, cut at 500 characters. */
export const ShortText = z.string().transform((text) => cleanText(text.replace(/\s+/g, ' ')).slice(0, 500));
/** Untrusted text of several lines, cut at 50,000 characters. */
export const LongText = z.string().transform((text) => cleanText(text).slice(0, 50_000));
/** An absolute http(s) address of at most 2,000 characters. */
export const HttpUrl = z.url({ protocol: /^https?$/ }).max(2000);

/** The address as an absolute http(s) URL, or null where it is none; a missing scheme is taken as https. */
export function toHttpUrl(address: string | null | undefined): string | null {
  const text = address?.trim();
  if (!text) return null;
  const parsed = HttpUrl.safeParse(
    text.startsWith('//') ? `https:${text}` : /^[a-z]+:/i.test(text) ? text : `https://${text}`,
  );
  return parsed.success ? parsed.data : null;
}
