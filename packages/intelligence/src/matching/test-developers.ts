import type { Developer } from '@pi/domain';
import type { DeveloperToMatch } from './match-types.ts';
import { profileDeveloper } from './profile-developers.ts';

/** For tests: a developer of one store with these products. */
export function developer(
  marketplace: string,
  stated: Developer,
  products: readonly string[] = [],
  stored: Partial<Pick<DeveloperToMatch, 'companyId' | 'fixedIn'>> = {},
): DeveloperToMatch {
  const names = products.length > 0 ? products : [''];
  const listings = names.map((name, at) => ({ externalId: `${at}`, name, developer: stated }));
  return { ...profileDeveloper(marketplace, listings), companyId: null, fixedIn: null, ...stored };
}

/** For tests: a site that the store verified. */
export function verified(host: string) {
  return { site: `https://${host}`, siteVerified: true };
}

/** For tests: a site that only the developer names. */
export function claimed(host: string) {
  return { site: `https://${host}` };
}
