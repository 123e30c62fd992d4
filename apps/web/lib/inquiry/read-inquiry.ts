import { Inquiry } from '@pi/domain';

/** Its input is hidden: people leave it empty, programs fill it in. */
export const TRAP = 'homepage';
/** Holds the moment at which the form was shown, in milliseconds. */
export const SHOWN_AT = 'shown';
/** Nobody fills in the form faster. */
const LEAST_MS = 3000;

export const INQUIRY_FIELDS = ['name', 'email', 'position', 'intent', 'message', 'action'] as const;
export type InquiryField = (typeof INQUIRY_FIELDS)[number];
/** What was written, valid or not. */
export type InquiryDraft = Partial<Record<InquiryField, string>>;

export type InquiryReading =
  | { kind: 'inquiry'; inquiry: Inquiry }
  | { kind: 'errors'; fields: InquiryField[]; draft: InquiryDraft }
  | { kind: 'too_fast'; draft: InquiryDraft }
  /** By a program that fills in everything: it is answered as if it were kept. */
  | { kind: 'trapped' };

/** Reads the form of the services page. @param now milliseconds */
export function readInquiry(form: URLSearchParams, now: number): InquiryReading {
  if (form.get(TRAP)) return { kind: 'trapped' };
  const draft: InquiryDraft = Object.fromEntries(
    INQUIRY_FIELDS.map((field) => [field, (form.get(field) ?? '').replaceAll('\r\n', '\n').replaceAll('\0', '')]),
  );
  const parsed = Inquiry.safeParse({ ...draft, email: draft.email?.trim() });
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
    return { kind: 'errors', fields: INQUIRY_FIELDS.filter((field) => wrong.has(field)), draft };
  }
  const shownAt = Number(form.get(SHOWN_AT));
  if (!(shownAt > 0) || now - shownAt < LEAST_MS) return { kind: 'too_fast', draft };
  return { kind: 'inquiry', inquiry: parsed.data };
}
