import { createHash } from 'node:crypto';

/** The weak entity tag of a body: what is sent may be compressed. */
export function bodyTag(body: string | Uint8Array): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether the header If-None-Match names an entity tag: RFC 9110, 13.1.2. */
export function isKnownTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return ifNoneMatch.split(',').some((one) => opaqueOf(one) === opaqueOf(tag));
}

function opaqueOf(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

/** An answer whose body is known as a whole: its entity tag lets it be asked for again. */
export function taggedResponse(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>): Response {
  return new Response(body, { headers: { ...headers, ETag: bodyTag(body) } });
}
