import { getMarketplaceInfo, readListingUrl } from '@pi/scrapers/info';
import { LONGEST_GIVEN } from './check-limits.ts';
import type { IdForms } from './id-column.ts';

const BROWSER_ID = /^[a-p]{32}$/;
const GUID = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/i;

/** An id of a browser's store among other words: in brackets, a folder, a policy, a list. */
const WITHIN = /(?<![a-z\d])[a-p]{32}(?![a-z\d])|\{[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}\}/g;

/** Forms of ids only where a marketplace says so: elsewhere they are those of e-mail or numbers. */
const FORMS_OF: Record<string, RegExp> = {
  firefox: /^[\w.+-]*@[\w.-]+$/,
  'vs-code': /^[\w-]+\.[\w-]+(@[\w.+-]+)?$/,
  'open-vsx': /^[\w-]+\.[\w-]+(@[\w.+-]+)?$/,
  'google-workspace': /^\d{6,}$/,
  figma: /^\d{15,}$/,
};

/** What the ids of an inventory look like. @param marketplace of ids that name none */
export function formsOf(marketplace: string | undefined): IdForms {
  const idsIn = (text: string) => (hasIdForm(text, marketplace) ? [text] : (text.match(WITHIN) ?? []));
  return { idsIn, isId: (text) => idsIn(text).length > 0, isSure: (text) => hasIdForm(text, undefined) };
}

/**
 * Whether a text can only be the id of a plugin, by its form: an id of a browser's store, a public
 * id, the address of a listing, or what the ids of this marketplace look like.
 */
function hasIdForm(text: string, marketplace: string | undefined): boolean {
  if (text.length > LONGEST_GIVEN) return false;
  if (BROWSER_ID.test(text) || GUID.test(text)) return true;
  if (getMarketplaceInfo(text.slice(0, Math.max(0, text.indexOf(':'))))) return true;
  if (text.includes('/') && readListingUrl(text)) return true;
  return marketplace !== undefined && (FORMS_OF[marketplace]?.test(text) ?? false);
}
