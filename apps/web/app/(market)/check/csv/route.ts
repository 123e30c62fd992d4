import { toCheckCsv } from '#lib/check/check-csv.ts';
import { checkForm } from '#lib/check/check-form.ts';
import { MOST_CHECK_BYTES } from '#lib/check/check-limits.ts';
import { isSameOrigin } from '#lib/is-same-origin.ts';
import { readShortBytes } from '#lib/read-short-text.ts';
import { REFUSAL_PAGE_HEADERS, refusalPage } from '#lib/refusal-page.ts';

/** Answers the form of /check with all rows as a CSV file. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return refusal(403, 'This form is sent from its own page.');
  const bytes = await readShortBytes(request, MOST_CHECK_BYTES);
  if (bytes === null) return refusal(413, 'The inventory is larger than 4 MB.');
  const form = await formOf(request, bytes);
  if (!form) return refusal(400, 'The form cannot be read.');
  const given = await checkForm(form, request.headers);
  if ('message' in given) return refusal(given.status, given.message);
  return new Response(toCheckCsv(given.answer), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="inventory-check.csv"',
      'Cache-Control': 'no-store',
    },
  });
}

async function formOf(request: Request, bytes: Buffer<ArrayBufferLike>): Promise<FormData | null> {
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' };
  return new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
}

function refusal(status: number, message: string): Response {
  const body = refusalPage([{ message }], 'The inventory was not checked');
  return new Response(body, { status, headers: REFUSAL_PAGE_HEADERS });
}
