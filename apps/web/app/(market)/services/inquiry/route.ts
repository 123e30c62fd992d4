import { insertInquiry } from '@pi/db/queries/inquiries/inquiries';
import { getDb } from '#lib/db.ts';
import { dropDraft, keepDraft } from '#lib/inquiry/draft-cookie.ts';
import { createInquiryLimits } from '#lib/inquiry/inquiry-limits.ts';
import { type InquiryDraft, readInquiry } from '#lib/inquiry/read-inquiry.ts';
import { isSameOrigin } from '#lib/is-same-origin.ts';
import { log, loggedError } from '#lib/log.ts';
import { readShortText } from '#lib/read-short-text.ts';
import { senderOf } from '#lib/sender-of.ts';

/** The longest message in the longest encoding, and the other fields. */
const MOST_BYTES = 64 * 1024;
const limits = createInquiryLimits();

/** Keeps what the form of /services sends and leads back there; the page says what became of it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response('This form is sent from its own page.\n', { status: 403 });
  const text = await readShortText(request, MOST_BYTES);
  if (text === null) return new Response('The form is too large.\n', { status: 413 });
  const reading = readInquiry(new URLSearchParams(text), Date.now());
  if (reading.kind === 'trapped') return backWith('sent=1');
  if (reading.kind === 'errors') return backWith(`errors=${reading.fields.join()}`, reading.draft);
  if (reading.kind === 'too_fast') return backWith('problem=too_fast', reading.draft);
  if (!limits.take(senderOf(request.headers), Date.now())) return backWith('problem=too_many', reading.inquiry);
  try {
    await insertInquiry(getDb(), reading.inquiry);
    return backWith(reading.inquiry.intent === 'report' ? 'sent=report' : 'sent=1');
  } catch (error) {
    log().error({ err: loggedError(error) }, 'an inquiry could not be stored');
    return backWith('problem=not_stored', reading.inquiry);
  }
}

/** Back to the page, and to its form; the draft is kept for it. */
function backWith(query: string, draft?: InquiryDraft): Response {
  const headers = { Location: `/services?${query}#inquiry`, 'Set-Cookie': draft ? keepDraft(draft) : dropDraft() };
  return new Response(null, { status: 303, headers });
}
