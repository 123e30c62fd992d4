import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RecordedListing } from './recorded-listings.ts';

/**
 * A process of its own: `node match-before.ts ROOT LISTINGS RESULT`. Matches listings with the code
 * of an earlier commit in ROOT, store by store as its derive step does, without a database.
 */

/** What the earlier `chooseCompanies` takes and gives. */
interface Choices {
  newCompanies: unknown[];
  choices: { pluginId: number; companyId: number; matchReason: string }[];
  newIdentifiers: { companyId: number; kind: string; value: string }[];
}
interface Candidate {
  id: number;
  identifiers: { kind: string; value: string }[];
}
type ChooseCompanies = (
  store: string,
  plugins: object[],
  known: { candidates: Candidate[]; slugs: string[] },
) => Choices;

const PORTION = 5000;
const [root = '', listingsFile = '', resultFile = ''] = process.argv.slice(2);
const module = pathToFileURL(join(root, 'packages/ingestion/src/derive/choose-companies.ts')).href;
const { chooseCompanies }: { chooseCompanies: ChooseCompanies } = await import(module);

const listings: RecordedListing[] = JSON.parse(readFileSync(listingsFile, 'utf8'));
const known = new Map<number, Candidate>();
const companies: [company: number, reason: string][] = [];
let newest = 0;
const numbered = listings.map((listing, pluginId) => ({ ...listing, pluginId, companyId: null, splitInto: null }));
for (const [store, ofStore] of [...Map.groupBy(numbered, (one) => one.store)].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sorted = ofStore.toSorted((a, b) => (a.externalId < b.externalId ? -1 : 1));
  for (let start = 0; start < sorted.length; start += PORTION) match(store, sorted.slice(start, start + PORTION));
}
writeFileSync(resultFile, JSON.stringify(companies));

function match(store: string, plugins: object[]): void {
  const result = chooseCompanies(store, plugins, { candidates: [...known.values()], slugs: [] });
  const first = newest;
  newest += result.newCompanies.length;
  const idOf = (companyId: number) => (companyId > 0 ? companyId : first - companyId);
  for (const { companyId, kind, value } of result.newIdentifiers) {
    const company = known.get(idOf(companyId)) ?? { id: idOf(companyId), identifiers: [] };
    company.identifiers.push({ kind, value });
    known.set(company.id, company);
  }
  for (const { pluginId, companyId, matchReason } of result.choices)
    companies[pluginId] = [idOf(companyId), matchReason];
}
