import { checkCsvResponse } from '#lib/check/check-csv.ts';
import { checkForm } from '#lib/check/check-form.ts';
import { MOST_FORM_BYTES } from '#lib/check/check-limits.ts';
import { tooLarge } from '#lib/check/read-inventory.ts';
import { isSameOrigin } from '#lib/is-same-origin.ts';
import { readShortBytes } from '#lib/read-short-text.ts';
import { REFUSAL_PAGE_HEADERS, refusalPage } from '#lib/refusal-page.ts';

/** Answers the form of /check with all rows as a CSV file. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'This form is sent from its own page.');
  const bytes = await readShortBytes(request, MOST_FORM_BYTES);
  if (bytes === null) return refusal(413, tooLarge().message);
  const form = await formOf(request, bytes);
  if (!form) return refusal(400, 'The form cannot be read.');
  const given = await checkForm(form, request.headers);
  if ('message' in given) return refusal(given.status, given.message);
  return checkCsvResponse(given.answer);
}

async function formOf(request: Request, bytes: Buffer<ArrayBufferLike>): Promise<FormData | null> {
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' };
  return new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
}

function refusal(status: number, message: string): Response {
  const body = refusalPage([{ message }], 'The inventory was not checked');
  return new Response(body, { status, headers: REFUSAL_PAGE_HEADERS });
}
