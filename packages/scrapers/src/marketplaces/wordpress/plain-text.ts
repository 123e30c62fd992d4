import { decodeHTML, decodeHTMLStrict } from 'entities';
import { htmlText } from '../../shared/html-text.ts';

// The directory cuts a summary at 150 characters and adds an ellipsis, also within an entity.
const CUT_ENTITY = /&(#x?[0-9a-f]*|[a-z]+)(?=\s*…$)/;
const OFTEN_CUT = [
  'amp',
  'gt',
  'hellip',
  'laquo',
  'ldquo',
  'lsquo',
  'lt',
  'mdash',
  'nbsp',
  'ndash',
  'quot',
  'raquo',
  'rdquo',
  'rsquo',
];
// Tags around a text, and line breaks; `<head>` alone is what a plugin writes about.
const WRAPPING_TAGS = /<([a-z][a-z0-9]*)(?:\s[^<>]*)?>([^<>]+)<\/\1>/gi;
const LINE_BREAKS = /<br\s*\/?>/gi;

/** A name as text: entities decoded, those that are encoded twice too. */
export function plainName(html: string): string {
  return decodeHTMLStrict(decodeHTML(html));
}

/**
 * A summary as text: without tags, entities decoded, those that are encoded twice or cut off too.
 */
export function plainSummary(html: string): string {
  const text = decodeHTMLStrict(htmlText(html).replace(CUT_ENTITY, wholeEntity));
  return text.replace(LINE_BREAKS, ' ').replace(WRAPPING_TAGS, '$2').replace(WRAPPING_TAGS, '$2');
}

// Without its semicolon an entity can be whole; what is left of others says nothing.
function wholeEntity(entity: string): string {
  const decoded = decodeHTML(entity);
  if (decoded !== entity) return decoded;
  const isCut = entity.startsWith('&#') || OFTEN_CUT.some((name) => name.startsWith(entity.slice(1)));
  return isCut ? '' : entity;
}
