import { isAcademicDomain } from '../companies/academic-domains.ts';
import type { Features } from './developer-features.ts';
import { createLinkedTexts, type LinkedTexts } from './linked-texts.ts';
import { findSharedDomains } from './shared-domains.ts';
import { BITS } from './weights.ts';

/** What is learned from the set: domains that prove nothing, and names that several have. */
export interface SetStatistics {
  isShared: (domain: string) => boolean;
  /** The most that a name counts for two developers, given the others that have it. */
  mostBits: (key: string, a: Features, b: Features) => number;
  /** Notes that two developers are one company: their domains count as one home. */
  joinHomes: (a: Features, b: Features) => void;
}

/** Who has a name. */
interface Namesakes {
  /** Where those are at home that have a domain or a GitHub account. */
  homes: Set<string>;
  /** How many accounts without a home have it, by store: a company seldom has two in one. */
  homeless: Map<string, number>;
}

/** More of them make no difference. */
const MOST_HOMES = 64;

const FEW = 2;

/**
 * The domains that prove nothing, see `findSharedDomains`, which takes time for each developer:
 * where a few state a domain, only one of a university can be among them.
 */
export function listSharedDomains(all: readonly Features[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { domains } of all) for (const domain of domains.keys()) addTo(counts, domain);
  const mayBeShared = (domain: string) => (counts.get(domain) ?? 0) > FEW || isAcademicDomain(domain);
  const stating = all.filter(({ domains }) => [...domains.keys()].some(mayBeShared));
  return findSharedDomains(stating.map(({ profile }) => profile));
}

/** @param shared domains that prove nothing, see `findSharedDomains` */
export function learnStatistics(all: readonly Features[], shared: ReadonlySet<string>): SetStatistics {
  const namesakesOf = new Map<string, Namesakes>();
  for (const one of all) {
    const own = homesOf(one);
    for (const { key } of one.forms) {
      const namesakes = namesakesOf.get(key) ?? { homes: new Set(), homeless: new Map() };
      namesakesOf.set(key, namesakes);
      if (own.length === 0) addTo(namesakes.homeless, one.profile.marketplace);
      else if (namesakes.homes.size < MOST_HOMES) for (const home of own) namesakes.homes.add(home);
    }
  }
  const homes = createLinkedTexts();
  return {
    isShared: (domain) => shared.has(domain),
    joinHomes: (a, b) => {
      const [first = '', ...others] = [...homesOf(a), ...homesOf(b)];
      for (const other of others) homes.link(first, other);
    },
    mostBits: (key, a, b) => {
      const namesakes = namesakesOf.get(key);
      const others = namesakes ? countOthers(namesakes, a, b, homes) : 0;
      return others === 0 ? Number.POSITIVE_INFINITY : -BITS.prior - Math.log2(1 + others);
    },
  };
}

function countOthers({ homes, homeless }: Namesakes, a: Features, b: Features, { rootOf }: LinkedTexts): number {
  const own = new Set([...homesOf(a), ...homesOf(b)].map(rootOf));
  const elsewhere = new Set([...homes].map(rootOf).filter((home) => !own.has(home))).size;
  const accounts = [...homeless].map(
    ([store, count]) => count - [a, b].filter((one) => one.profile.marketplace === store && !hasHome(one)).length,
  );
  // One account in another store may be any of these.
  return elsewhere + Math.max(0, ...accounts.map((count) => (count > 1 ? count : 0)));
}

function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Whether a domain or a GitHub account tells a developer from its namesakes. */
export function hasHome({ domains, githubOwner }: Features): boolean {
  return domains.size > 0 || githubOwner !== null;
}

/** Where a developer is at home: cores of its domains, so that related sites count once. */
function homesOf({ domains, githubOwner }: Features): string[] {
  const cores = [...domains.values()].map(({ core }) => core);
  return cores.length > 0 || githubOwner === null ? cores : [`github ${githubOwner}`];
}
