import { z } from 'zod';
import { INQUIRY_FIELDS, type InquiryDraft } from './read-inquiry.ts';

/** Keeps what was written while a mistake is corrected, so that nobody writes it twice. */
export const DRAFT_COOKIE = 'inquiry';
const MINUTES_S = 600;
/** Browsers drop larger ones. */
const MOST_BYTES = 3800;
const Draft = z.partialRecord(z.enum(INQUIRY_FIELDS), z.string().max(6000));

/** The value of Set-Cookie that keeps a draft; without its message where that is too long. */
export function keepDraft(draft: InquiryDraft): string {
  const whole = encode(draft);
  const value = whole.length <= MOST_BYTES ? whole : encode({ ...draft, message: '' });
  return cookie(value.length <= MOST_BYTES ? value : '', MINUTES_S);
}

/** The value of Set-Cookie that drops a draft. */
export function dropDraft(): string {
  return cookie('', 0);
}

/** The draft that a cookie's value holds; an empty one where it holds none. */
export function readDraft(value: string | undefined): InquiryDraft {
  try {
    return Draft.parse(JSON.parse(Buffer.from(value ?? '', 'base64url').toString()));
  } catch {
    return {};
  }
}

function encode(draft: InquiryDraft): string {
  return Buffer.from(JSON.stringify(draft)).toString('base64url');
}

function cookie(value: string, seconds: number): string {
  return `${DRAFT_COOKIE}=${value}; Path=/services; Max-Age=${seconds}; HttpOnly; SameSite=Lax`;
}
