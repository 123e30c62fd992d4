import type { StoreResponse } from '../../contract.ts';
import { tagWith } from '../../shared/tag-with.ts';

const IN_ADDRESS = /\/marketplace\/app\/(?:[^/?#"'\s]+\/)?(\d{6,})(?!\d)/;
const IN_MARKUP = [/\sdata-app-id=["']?(\d{6,})/, /\sjsdata="\w+;(\d{6,})[;"]/];

/** The numeric app id in an address, or undefined. */
export function idInUrl(url: string | undefined): string | undefined {
  return url ? IN_ADDRESS.exec(url)?.[1] : undefined;
}

/** The requested app: by the address, else by where redirects ended. */
export function wantedId(response: StoreResponse): string | undefined {
  return idInUrl(response.url) ?? idInUrl(response.finalUrl);
}

/** The app a page says it is about; undefined for other pages of the store. */
export function pageId(page: string): string | undefined {
  return addressedId(page) ?? IN_MARKUP.map((pattern) => pattern.exec(page)?.[1]).find((id) => id !== undefined);
}

/** The app in the address that a page states for itself; undefined for other pages of the store. */
export function addressedId(page: string): string | undefined {
  return idInUrl(tagWith(page, 'link', 'rel="canonical"')) ?? idInUrl(tagWith(page, 'meta', 'property="og:url"'));
}

/**
 * The address of an app; the store ignores the name that stands before the id, so it is left open.
 */
export function appUrl(id: string): string {
  return `https://workspace.google.com/marketplace/app/_/${id}`;
}
