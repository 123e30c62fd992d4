/**
 * Whether an address is that of a file, such as a picture, which says itself how it may be kept.
 */
export function isFilePath(pathname: string): boolean {
<<<<<<< HEAD
  return /^\/((icons|screenshots|sitemaps|og)(\/|$)|(robots\.txt|sitemap\.xml|services\/inquiry|reports\/[^/]+\/report\.pdf)$)/.test(
=======
  return /^\/((icons|screenshots|sitemaps|og|feeds|badges|embed)(\/|$)|(robots\.txt|sitemap\.xml|services\/inquiry|check\/csv)$)/.test(
>>>>>>> main
    pathname,
  );
}
