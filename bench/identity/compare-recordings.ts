import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MatchTerm } from '@pi/domain';
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
 * and by the code as it is: kept, kept in part, lost and gained, with what is stated of all sides.
 */
export async function compareRecordings(): Promise<void> {
  const listings = readRecordedListings();
  if (!listings) return console.log('\nRecordings: none beside the folder');
  const baseline = checkOutBaseline();
  if (!baseline) return;
  const before = matchBefore(baseline.root, listings);
  baseline.remove();
  const { after, proposals } = matchNow(listings);
  const storesOf = (places: number[]) => new Set(places.map((at) => listings[at]?.store)).size;
  const severalStores = (matching: Matching) =>
    partsOf([...listings.keys()], matching).filter((places) => storesOf(places) > 1);
  const [old, now] = [severalStores(before), severalStores(after)];
  const changed = old.filter((places) => partsOf(places, after).length > 1);
  const isInPart = (places: number[]) => partsOf(places, after).some((part) => storesOf(part) === storesOf(places));
  const [inPart, lost] = [changed.filter(isInPart), changed.filter((places) => !isInPart(places))];
  const gained = now.filter((places) => partsOf(places, before).length > 1);
  console.log(`\nRecordings: ${listings.length} listings; companies in several marketplaces`);
  console.log(`before ${old.length}, now ${now.length}; proposals now ${proposals.length}`);
  console.log(`kept ${old.length - changed.length}, kept without some of their developers ${inPart.length}`);
  console.log(`lost ${lost.length}; new, or with more developers ${gained.length}`);
  for (const places of lost) print('lost', listings, places, before, after, proposals);
  for (const places of inPart) print('kept in part', listings, places, before, after, proposals);
  for (const places of gained) print('gained', listings, places, after, before, []);
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
  const developers = [...Map.groupBy(listings, developerOf).values()].map((same): DeveloperToMatch => {
    return { ...profileDeveloper(same[0]?.store ?? '', same), companyId: null, fixedIn: null };
  });
  const { groups, proposals } = matchDevelopers(developers);
  const byKey = new Map<string, { company: string; evidence: MatchTerm[] }>();
  for (const [at, { members }] of groups.entries())
    for (const { developer, evidence } of members)
      byKey.set(`${developer.marketplace} ${developer.key}`, { company: String(at), evidence });
  const after = listings.map((listing) => {
    const { company, evidence } = byKey.get(developerOf(listing)) ?? { company: 'none', evidence: [] };
    return { company, reason: describeEvidence(evidence) };
  });
  return { after, proposals };
}

/** The places of listings by company. */
function partsOf(places: number[], matching: Matching): number[][] {
  return [...Map.groupBy(places, (at) => matching[at]?.company).values()];
}

/** For each developer: its company in the other matching, what it states, why it is of this one. */
function print(
  what: string,
  listings: RecordedListing[],
  places: number[],
  own: Matching,
  other: Matching,
  proposals: MatchProposal[],
): void {
  console.log(`${what}:`);
  const developers = Map.groupBy(places, (at) => `${other[at]?.company} ${developerOf(listings[at])}`);
  for (const same of developers.values()) {
    const at = same[0] ?? 0;
    const some = same.flatMap((one) => listings[one] ?? []);
    const profile = profileDeveloper(some[0]?.store ?? '', some);
    console.log(`    [${other[at]?.company}] ${describeDeveloper(profile)}; "${some[0]?.name}"`);
    console.log(`        ${own[at]?.reason}`);
  }
  const keys = new Set(places.map((at) => developerOf(listings[at])));
  for (const { developers: two, evidence } of proposals)
    if (two.every(({ marketplace, key }) => keys.has(`${marketplace} ${key}`)))
      console.log(`    proposed: ${describeEvidence(evidence)}`);
}

function developerOf(listing: RecordedListing | undefined): string {
  return listing ? `${listing.store} ${hashedDeveloperKey(listing.developer)}` : '';
}
