import { MIMEType } from 'node:util';

// An HTML page must declare its encoding within its first 1024 bytes:
// https://html.spec.whatwg.org/multipage/semantics.html#charset
const PRESCAN_BYTES = 1024;
const META_CHARSET = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i;

/**
 * The text of a body in the charset of its content type, else of its `<meta charset>`, else UTF-8.
 * Bytes that are no text in that charset become U+FFFD; a charset that is not known counts as none.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | undefined): string {
  return decoder(headerCharset(contentType) ?? metaCharset(bytes)).decode(bytes);
}

function headerCharset(contentType: string | undefined): string | undefined {
  try {
    return new MIMEType(contentType ?? '').params.get('charset') ?? undefined;
  } catch {
    return undefined; // not a media type
  }
}

function metaCharset(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PRESCAN_BYTES)).toString('latin1');
  return META_CHARSET.exec(start)?.[1];
}

function decoder(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}
