import { standardizeCompanyName } from '../../companies/company-name.ts';
import { LARGE_OWNERS, type LargeOwner } from './large-owners.ts';

const BY_DOMAIN = indexBy(({ domains }) => domains);
const BY_SHARED = indexBy(({ shared }) => shared ?? []);
const BY_NAME = indexBy(({ names }) => names);

function indexBy(keysOf: (owner: LargeOwner) => readonly string[]): Map<string, LargeOwner> {
  return new Map(LARGE_OWNERS.flatMap((owner) => keysOf(owner).map((key): [string, LargeOwner] => [key, owner])));
}

/**
 * The large owner of a domain, else of one of the names; undefined where it is none. A name counts
 * where no domain contradicts it: none is known, or it is a further one of that name (`google.de`).
 */
export function findLargeOwner(domain: string | null, names: readonly (string | null)[]): LargeOwner | undefined {
  const known = domain === null ? undefined : BY_DOMAIN.get(domain);
  if (known) return known;
  const label = domain === null ? null : withoutMarks(domain.split('.')[0] ?? '');
  const shared = domain === null ? undefined : BY_SHARED.get(domain);
  for (const name of names) {
    const keys = name ? keysOf(name) : [];
    if (shared && keys.some((key) => key === label || shared.names.includes(key))) return shared;
    const owner = keys.map((key) => BY_NAME.get(key)).find((one) => one) ?? ownerOfAddress(name);
    if (owner && (label === null || keys.includes(label))) return owner;
  }
  return undefined;
}

// With and without the legal form: "Box, Inc." is distinctive, "Box" is not.
function keysOf(name: string): string[] {
  return [standardizeCompanyName(name).key, withoutMarks(name)];
}

// "monday.com" is a name that is a domain.
function ownerOfAddress(name: string | null): LargeOwner | undefined {
  return name ? BY_DOMAIN.get(standardizeCompanyName(name).display.toLowerCase()) : undefined;
}

function withoutMarks(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]+/g, '');
}
