/**
 * Whether an address is that of a file, such as a picture, which says itself how it may be kept. A
 * server that listens on 127.0.0.1 is asked again for what is rewritten to `/tables`.
 */
export function isFilePath(pathname: string): boolean {
  return /^\/((icons|screenshots|sitemaps|og|feeds|badges|embed|tables)(\/|$)|(robots\.txt|sitemap\.xml|services\/inquiry|check\/csv|reports\/[^/]+\/report\.pdf)$)/.test(
    pathname,
  );
}
