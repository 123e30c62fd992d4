import type { DeveloperProfile } from '@pi/domain';
import { isAcademicDomain } from '../companies/academic-domains.ts';
import { companyDomain } from '../companies/company-domain.ts';
import { standardizeCompanyName } from '../companies/company-name.ts';
import { fold } from '../companies/fold.ts';
import { isGenericKey } from '../companies/generic-names.ts';
import { parseHost } from '../companies/parse-host.ts';
import { createLinkedTexts } from './linked-texts.ts';

/** So many unlike developers at a domain show that it belongs to none of them. */
const MANY = 3;

/**
 * The domains that prove nothing about those who state them, learned from the developers: three or
 * more of them are unlike, their names match neither each other nor the domain's label.
 * Universities are always among them. An owner keeps its domain: a developer whose
 * name matches the label and whose site there a store verified; others at it are claimants.
 *
 * The same for every order of the developers. Takes time in proportion to their names and domains,
 * and to sort the names at each domain.
 * @returns registrable domains as `companyDomain` gives them
 */
export function findSharedDomains(developers: readonly DeveloperProfile[]): ReadonlySet<string> {
  const named = new Map<string, string[][]>();
  const owned = new Set<string>();
  for (const developer of developers) {
    const keys = nameKeysOf(developer);
    if (keys.length === 0) continue;
    for (const [domain, isVerified] of domainsOf(developer, keys)) {
      const isLike = keys.some((key) => resemblesLabel(key, domain));
      if (isLike && isVerified) owned.add(domain);
      const strangers = named.get(domain) ?? [];
      if (!isLike) strangers.push(keys);
      named.set(domain, strangers);
    }
  }
  const shared = [...named].filter(
    ([domain, strangers]) => !owned.has(domain) && (isAcademicDomain(domain) || countUnlike(strangers) >= MANY),
  );
  return new Set(shared.map(([domain]) => domain).sort());
}

// A generic name (`Support`) is like any other.
function nameKeysOf({ names, legalNames }: DeveloperProfile): string[] {
  const texts = [...names.map(({ text }) => text), ...legalNames];
  return [...new Set(texts.map((text) => standardizeCompanyName(text).key))].filter((key) => !isGenericKey(key));
}

function domainsOf({ sites, mailHosts }: DeveloperProfile, keys: readonly string[]): Map<string, boolean> {
  const domains = new Map<string, boolean>();
  const stated = [...sites, ...mailHosts.map((url) => ({ url, isVerified: false }))];
  for (const { url, isVerified } of stated)
    for (const key of keys) {
      const domain = companyDomain(url, key);
      if (domain) domains.set(domain, isVerified || domains.get(domain) === true);
    }
  return domains;
}

/** Whether a name and the label of a domain are equal, or one contains the other. */
function resemblesLabel(nameKey: string, domain: string): boolean {
  const label = fold(parseHost(domain)?.label ?? '');
  const [short, long] = nameKey.length < label.length ? [nameKey, label] : [label, nameKey];
  return long.startsWith(short) || (short.length > 3 && long.includes(short));
}

/**
 * Counts the groups of developers that are unlike each other: those that share a name, or where the
 * name of one begins with the other's, are one.
 */
function countUnlike(developers: readonly (readonly string[])[]): number {
  const { link, rootOf } = createLinkedTexts();
  for (const [first = '', ...others] of developers) for (const other of others) link(first, other);
  const keys = [...new Set(developers.flat())].sort();
  let beginning = keys[0] ?? '';
  for (const key of keys) {
    if (key.startsWith(beginning)) link(beginning, key);
    else beginning = key;
  }
  return new Set(keys.map(rootOf)).size;
}
