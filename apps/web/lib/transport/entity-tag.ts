import { createHash } from 'node:crypto';

/** The weak entity tag of a body: what is sent may be compressed. */
export function bodyTag(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/**
 * Whether the caller has an answer already: by the entity tags of If-None-Match or, without that
 * header, by If-Modified-Since where the answer has a moment of its last change (RFC 9110, 13.2.2).
 */
export function isUnchanged(asked: Headers, answered: Headers): boolean {
  const [known, tag] = [asked.get('if-none-match'), answered.get('etag')];
  if (known !== null)
    return tag !== null && (known.trim() === '*' || known.split(',').map(opaqueOf).includes(opaqueOf(tag)));
  // Without one of the moments the other is compared with NaN.
  return momentOf(answered, 'last-modified') <= momentOf(asked, 'if-modified-since');
}

function opaqueOf(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

function momentOf(headers: Headers, name: string): number {
  return Date.parse(headers.get(name) ?? '');
}

/** An answer whose body is known as a whole: its entity tag lets it be asked for again. */
export function taggedResponse(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...headers, ETag: bodyTag(body) } });
}
