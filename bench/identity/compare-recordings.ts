import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeveloperProfile, MatchTerm } from '@pi/domain';
import {
  type DeveloperToMatch,
  hashedDeveloperKey,
  type MatchProposal,
  matchDevelopers,
  profileDeveloper,
} from '@pi/intelligence';
import { checkOutBaseline } from '../baseline.ts';
import { type RecordedListing, readRecordedListings } from './recorded-listings.ts';
import { describeDeveloper, describeEvidence } from './words.ts';

/** The company of each listing, by its place, and why it belongs to it. */
type Matching = { company: string; reason: string }[];

/**
 * Prints which companies of the recorded listings are in several marketplaces, by the commit before
 * and by the code as it is: kept, lost and gained, with what is stated of both sides.
 */
export async function compareRecordings(): Promise<void> {
  const listings = readRecordedListings();
  if (!listings) return console.log('\nRecordings: none beside the folder');
  const baseline = checkOutBaseline();
  if (!baseline) return;
  const before = matchBefore(baseline.root, listings);
  baseline.remove();
  const { after, proposals } = matchNow(listings);
  const [old, now] = [severalStores(listings, before), severalStores(listings, after)];
  const isKept = (places: number[], matching: Matching) =>
    new Set(places.map((at) => matching[at]?.company)).size === 1;
  const lost = old.filter((places) => !isKept(places, after));
  const gained = now.filter((places) => !isKept(places, before));
  console.log(`\nRecordings: ${listings.length} listings; companies in several marketplaces`);
  console.log(`before ${old.length}, now ${now.length}: kept ${old.length - lost.length}, lost ${lost.length}`);
  console.log(`new or larger ${gained.length}; proposals now ${proposals.length}`);
  for (const places of lost) print('lost', listings, places, before, after);
  for (const places of gained) print('gained', listings, places, after, before);
}

function matchBefore(root: string, listings: RecordedListing[]): Matching {
  const folder = mkdtempSync(join(tmpdir(), 'bench-identity-'));
  const [input, output] = [join(folder, 'listings.json'), join(folder, 'companies.json')];
  writeFileSync(input, JSON.stringify(listings));
  const script = join(import.meta.dirname, 'match-before.ts');
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, root, input, output], {
    stdio: 'inherit',
  });
  const companies: [number, string][] = JSON.parse(readFileSync(output, 'utf8'));
  rmSync(folder, { recursive: true });
  return companies.map(([company, reason]) => ({ company: String(company), reason }));
}

function matchNow(listings: RecordedListing[]): { after: Matching; proposals: MatchProposal[] } {
  const keyOf = ({ store, developer }: RecordedListing) => `${store} ${hashedDeveloperKey(developer)}`;
  const developers = [...Map.groupBy(listings, keyOf).values()].map((same): DeveloperToMatch => {
    return { ...profileDeveloper(same[0]?.store ?? '', same), companyId: null, fixedIn: null };
  });
  const { groups, proposals } = matchDevelopers(developers);
  const byKey = new Map<string, { company: string; evidence: MatchTerm[] }>();
  for (const [at, { members }] of groups.entries())
    for (const { developer, evidence } of members)
      byKey.set(`${developer.marketplace} ${developer.key}`, { company: String(at), evidence });
  const after = listings.map((listing) => {
    const { company, evidence } = byKey.get(keyOf(listing)) ?? { company: 'none', evidence: [] };
    return { company, reason: describeEvidence(evidence) };
  });
  return { after, proposals };
}

/** The places of the listings of each company that is in several marketplaces. */
function severalStores(listings: RecordedListing[], matching: Matching): number[][] {
  const places = Map.groupBy(listings.keys(), (at) => matching[at]?.company);
  return [...places.values()].filter((some) => new Set(some.map((at) => listings[at]?.store)).size > 1);
}

function print(what: string, listings: RecordedListing[], places: number[], own: Matching, other: Matching): void {
  const shown = new Map<string, string>();
  for (const at of places) {
    const listing = listings[at];
    if (!listing) continue;
    const profile: DeveloperProfile = profileDeveloper(listing.store, [listing]);
    const developer = describeDeveloper(profile);
    const part = other[at]?.company;
    if (!shown.has(`${developer} ${part}`))
      shown.set(`${developer} ${part}`, `    [${part}] ${developer}; "${listing.name}"\n        ${own[at]?.reason}`);
  }
  console.log(`${what}:\n${[...shown.values()].join('\n')}`);
}
