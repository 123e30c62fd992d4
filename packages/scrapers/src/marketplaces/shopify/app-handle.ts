import type { StoreResponse } from '../../contract.ts';
import type { Markup } from '../../shared/markup.ts';

const STORE = 'https://apps.shopify.com';
const HANDLE = /^[a-z0-9][a-z0-9_-]*$/i;
/** First parts of paths that are pages of the store itself. */
const OTHER_PAGES = new Set(
  'app-groups browse built-for-shopify categories collections compare internal login partners robots search services sitemap stories'.split(
    ' ',
  ),
);

/**
 * The handle of the app in an address: the only part of its path, or the part before `reviews`;
 * else undefined.
 */
export function handleInUrl(url: string | undefined): string | undefined {
  const address = url && URL.canParse(url, STORE) ? new URL(url, STORE) : undefined;
  if (address?.origin !== STORE) return undefined;
  const [handle = '', part, more] = address.pathname.split('/').filter(Boolean);
  const isApp = HANDLE.test(handle) && !OTHER_PAGES.has(handle) && more === undefined;
  return isApp && (part === undefined || part === 'reviews') ? handle : undefined;
}

/** The requested app: by the address, else by where redirects ended. */
export function wantedHandle(response: StoreResponse): string | undefined {
  return handleInUrl(response.url) ?? handleInUrl(response.finalUrl);
}

/**
 * The app a page says it is about, by its own address in its head; undefined for other pages of the
 * store.
 */
export function pageHandle($: Markup): string | undefined {
  return (
    handleInUrl($('link[rel="canonical"]').attr('href')) ?? handleInUrl($('meta[property="og:url"]').attr('content'))
  );
}

/** The page of an app. */
export function appUrl(handle: string): string {
  return `${STORE}/${encodeURIComponent(handle.toWellFormed())}`;
}
