/** The pages that can be of a day of the past, and the addresses of the API that give the same. */
const PATHS = [
  /^\/(api\/v1\/)?(plugins|companies|changes)$/,
  /^\/(api\/v1\/)?(plugins|companies|marketplaces)\/[^/]+$/,
  /^\/plugins\/lists\/[^/]+$/,
  /^\/tags\/[^/]+$/,
  /^\/plugins\/[^/]+\/chart\.(csv|svg|png)$/,
  /^\/api\/v1\/plugins\/[^/]+\/metrics$/,
  /^\/api\/v1\/marketplaces\/[^/]+\/(plugins|companies)$/,
];

/** Whether a page, or an address of the API, has the parameter `asOf`. */
export function knowsAsOf(pathname: string): boolean {
  return PATHS.some((path) => path.test(pathname)) && pathname !== '/api/v1/plugins/facets';
}
