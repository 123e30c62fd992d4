/**
 * Whether an address is that of a file, such as a picture, which says itself how it may be kept.
 */
export function isFilePath(pathname: string): boolean {
  return /^\/((icons|screenshots|sitemaps|og)(\/|$)|(robots\.txt|sitemap\.xml|services\/inquiry)$)/.test(pathname);
}
