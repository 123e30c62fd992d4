import { standardizeCompanyName } from '../../companies/company-name.ts';
import { LARGE_OWNERS } from './large-owners.ts';

type LargeOwner = (typeof LARGE_OWNERS)[number];

const BY_DOMAIN = indexBy(({ domains }) => domains);
const BY_NAME = indexBy(({ names }) => names);

function indexBy(keysOf: (owner: LargeOwner) => readonly string[]): Map<string, LargeOwner> {
  return new Map(LARGE_OWNERS.flatMap((owner) => keysOf(owner).map((key): [string, LargeOwner] => [key, owner])));
}

/** The large owner of a domain, else of one of the names; undefined where it is none. */
export function findLargeOwner(domain: string | null, names: readonly (string | null)[]): LargeOwner | undefined {
  const known = domain === null ? undefined : BY_DOMAIN.get(domain);
  if (known) return known;
  for (const name of names) {
    const owner = name ? BY_NAME.get(standardizeCompanyName(name).key) : undefined;
    if (owner) return owner;
  }
  return undefined;
}
