/**
 * Path segments below which a site shows others: vendors of its marketplace, partners, users.
 * `/vendors` and the like alone name others too.
 */
const LISTS_OF_OTHERS = /^(vendors?|partners?|sellers?|resellers?|affiliates?)$/;
const BELOW_THEM =
  /^(stores?|authors?|users?|u|profiles?|marketplace|developers?|members?|people|creators?|makers?|publishers?|freelancers?|experts?|community)$/;

/**
 * Whether a path is that of a page for somebody else than the site's owner: `/vendor/jo`,
 * `/partners/jo`, `/u/jo`, `/@jo`, `/~jo`.
 * @param pathname of a URL
 */
export function isOthersPage(pathname: string): boolean {
  const parts = pathname.toLowerCase().split('/').filter(Boolean);
  return parts.some(
    (part, at) =>
      /^(@|%40|~)./.test(part) || LISTS_OF_OTHERS.test(part) || (BELOW_THEM.test(part) && at + 1 < parts.length),
  );
}
