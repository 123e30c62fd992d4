import type { StoreResponse } from '../../contract.ts';
import { tagWith } from '../../shared/tag-with.ts';

const ID = /(?:^|[/=:])([a-p]{32})(?=$|[/?#"'&])/;

/** The extension id in an address, or undefined. */
export function idInUrl(url: string | undefined): string | undefined {
  return url ? ID.exec(url)?.[1] : undefined;
}

/** The requested extension: by the address, else by where redirects ended. */
export function wantedId(response: StoreResponse): string | undefined {
  return idInUrl(response.url) ?? idInUrl(response.finalUrl);
}

/**
 * The extension a page says it is about, by its canonical address; undefined for other pages of the
 * store.
 */
export function pageId(page: string): string | undefined {
  return idInUrl(tagWith(page, 'link', 'rel="canonical"')) ?? idInUrl(tagWith(page, 'meta', 'property="og:url"'));
}

/** The address of an extension, the same whatever its name becomes. */
export function detailUrl(id: string): string {
  return `https://chromewebstore.google.com/detail/${id}`;
}
