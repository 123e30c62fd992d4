/// <reference path="./html-encoding-sniffer.d.ts" />
import { isUtf8 } from 'node:buffer';
import { MIMEType } from 'node:util';
import { labelToName, legacyHookDecode } from '@exodus/bytes/encoding.js';
import sniffEncoding from 'html-encoding-sniffer';

const JSON_TYPE = /^(application|text)\/json$|\+json$/;
const XML_TYPE = /^(application|text)\/xml$|^(?!application\/xhtml\b).+\+xml$/;
const HTML_TYPE = /^text\/html$|^application\/xhtml\+xml$/;
/** What a body starts with, after a byte order mark and white space. */
const START = /^(?:\xef\xbb\xbf)?[\t\n\f\r ]*(?:([[{])|(<\?xml[\t\n\r ])|(<))/;
const START_BYTES = 1024;

/**
 * The text of a body. A byte order mark says its encoding; without one, JSON is UTF-8 (RFC 8259,
 * 8.1), and other text is what the content type says, else what the page or document itself says
 * (HTML Standard, 13.2.3.2; XML 1.0, 4.3.3), else UTF-8. Only HTML is searched for `<meta>`. A
 * label that the Encoding Standard does not know counts as none.
 *
 * Bytes that are no text in the encoding become U+FFFD.
 * @param contentType the header; undefined where it is not known, e.g. for a saved file
 */
export function decodeBody(bytes: Uint8Array, contentType: string | undefined): string {
  return legacyHookDecode(bytes, encodingOf(bytes, contentType));
}

function encodingOf(bytes: Uint8Array, contentType: string | undefined): string {
  const type = mediaType(contentType);
  const header = type?.params.get('charset') ?? undefined;
  const format = formatOf(bytes, type?.essence);
  if (format === 'json') return 'utf-8';
  if (format === 'text') return (header && labelToName(header)) || 'utf-8';
  return sniffEncoding(bytes, {
    xml: format === 'xml',
    transportLayerEncodingLabel: header,
    defaultEncoding: 'UTF-8',
  });
}

/** What the content type says, else what the body looks like. */
function formatOf(bytes: Uint8Array, essence: string | undefined): 'json' | 'html' | 'xml' | 'text' {
  const [, json, xml, markup] = START.exec(startOf(bytes)) ?? [];
  if (essence && JSON_TYPE.test(essence)) return 'json';
  if (json && isUtf8(bytes)) return 'json';
  if (essence && XML_TYPE.test(essence)) return 'xml';
  if (json || essence === 'text/plain') return 'text';
  if (essence && HTML_TYPE.test(essence)) return 'html';
  if (xml) return 'xml';
  return markup ? 'html' : 'text';
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, START_BYTES)).toString('latin1');
}

function mediaType(contentType: string | undefined): MIMEType | undefined {
  try {
    return new MIMEType(contentType ?? '');
  } catch {
    return undefined; // absent, or not a media type
  }
}
