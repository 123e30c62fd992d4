import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Developer } from '@pi/domain';
import { getAdapter, type StoreResponse } from '@pi/scrapers';
import { parse as parseCsv } from 'csv-parse/sync';

/** What matching reads of a recorded listing. */
export interface RecordedListing {
  store: string;
  externalId: string;
  name: string;
  developer: Developer;
}

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

/** Which files are of which store, and how they are read; a later file repeats no listing. */
const RECORDINGS: [store: string, pattern: string, read: (store: string, file: string) => RecordedListing[]][] = [
  ['chrome-web-store', 'chrome-web-store/{new-design/detail,old-design}/*_*.html', readPage],
  ['google-workspace', 'google-workspace-marketplace/*_detail.html*', readPage],
  ['wordpress', 'wordpress-org/plugins-*.jsonl.gz', readLines],
  ['wordpress', 'wordpress-org/*plugin{s,_information}*.json*', readPage],
  ['firefox', 'firefox-amo/*.json', readPage],
  ['atlassian', 'atlassian-marketplace/*_rest*_{plugins,addons}*.json', readPage],
  ['atlassian', 'atlassian-marketplace/*_apps_scraped.json.gz', readScrapedApps],
  ['jetbrains', 'jetbrains-marketplace/*.json', readPage],
  ['open-vsx', 'open-vsx/*.json', readPage],
  ['vs-code', 'vscode-marketplace/*.json', readPage],
  ['raycast', 'raycast/*.json', readPage],
  ['salesforce-appexchange', 'salesforce-appexchange/*.json', readPage],
  ['shopify', 'shopify-app-store/*.html', readPage],
  ['shopify', 'shopify-app-store/*_apps.csv.gz', readScrapedPartners],
  ['figma', 'figma/index_2022-05-11.json.gz', readPage],
  ['home-assistant', 'home-assistant/hacs_v2-{integration,theme}*.json', readPage],
  ['obsidian', 'obsidian/raw/*_community-plugins.json.gz', readObsidian],
];

/** Every recorded listing that states a developer, once; null where there are no recordings. */
export function readRecordedListings(): RecordedListing[] | null {
  if (!existsSync(FOLDER)) return null;
  const found = new Map<string, RecordedListing>();
  // The newest day first.
  for (const [store, pattern, read] of RECORDINGS)
    for (const file of globSync(pattern, { cwd: FOLDER }).sort().reverse())
      for (const one of read(store, file)) {
        const key = `${store} ${one.externalId}`;
        if (!found.has(key)) found.set(key, one);
      }
  return [...found.values()];
}

function readPage(store: string, file: string): RecordedListing[] {
  return parse(store, [textOf(file)]);
}

function readLines(store: string, file: string): RecordedListing[] {
  return textOf(file)
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => parse(store, [line]));
}

/** A day's list with its numbers. */
function readObsidian(store: string, file: string): RecordedListing[] {
  return parse(store, [textOf(file), textOf(file.replace('community-plugins', 'community-plugin-stats'))]);
}

/** A table of another reader: it has names of vendors alone. */
function readScrapedApps(store: string, file: string): RecordedListing[] {
  const apps: { addon_key: string; name: string; vendor: string | null }[] = JSON.parse(textOf(file));
  return apps.flatMap(({ addon_key, name, vendor }) => listingOf(store, addon_key, name, { name: vendor }));
}

function readScrapedPartners(store: string, file: string): RecordedListing[] {
  const rows: Record<string, string>[] = parseCsv(textOf(file), { columns: true });
  return rows.flatMap(({ url = '', name = '', partner, email }) =>
    listingOf(store, url.replace(/^.*\//, ''), name, { name: partner, email: email?.toLowerCase() || null }),
  );
}

function listingOf(store: string, externalId: string, name: string, stated: object): RecordedListing[] {
  const whole = Developer.safeParse(stated);
  const result = whole.success ? whole : Developer.safeParse({ ...stated, email: null });
  return result.success ? [{ store, externalId, name, developer: result.data }] : [];
}

function parse(store: string, bodies: string[]): RecordedListing[] {
  const responses = bodies.map(
    (body): StoreResponse => ({ status: 200, headers: {}, body, fetchedAt: '2026-01-15T00:00:00.000Z' }),
  );
  return getAdapter(store)
    .parse(responses)
    .listings.flatMap(({ externalId, name, developer }) => (developer ? [{ store, externalId, name, developer }] : []));
}

function textOf(file: string): string {
  const bytes = readFileSync(join(FOLDER, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}
