/**
 * Whether an address is that of a file, such as a picture, which says itself how it may be kept.
 */
export function isFilePath(pathname: string): boolean {
  return /^\/((icons|screenshots|sitemaps|og|feeds|badges|embed)(\/|$)|(robots\.txt|sitemap\.xml|services\/inquiry|check\/csv|reports\/[^/]+\/report\.pdf)$)/.test(
    pathname,
  );
}
