import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sharedData } from '@pi/config/shared-data';
import { Listing } from '@pi/domain';
import { getAdapter, type StoreResponse } from '@pi/scrapers';
import { parse as parseCsv } from 'csv-parse/sync';

type Read = (marketplace: string, text: string, file: string) => Listing[];

/** Which files are of which marketplace, and how they are read; a later file wins. */
const RECORDINGS: [marketplace: string, pattern: string, read: Read][] = [
  ['wordpress', 'wordpress-org/plugins-*.jsonl.gz', readLines],
  ['wordpress', 'wordpress-org/plugin_information/*.json', readAnswer],
  ['obsidian', 'obsidian/raw/2026-07-12_community-plugins.json.gz', readObsidian],
  ['atlassian', 'atlassian-marketplace/*_apps_scraped.json.gz', readScrapedApps],
  ['shopify', 'shopify-app-store/*_apps.csv.gz', readScrapedCards],
  ['figma', 'figma/index_2022-05-11.json.gz', readAnswer],
  ['salesforce-appexchange', 'salesforce-appexchange/*listings-api.json.gz', readWrapped],
  ['salesforce-appexchange', 'salesforce-appexchange/*-detail.json', readAnswer],
];

/** Every recorded listing by marketplace; null where there are no recordings. */
export function readRecordedCatalogue(): Map<string, Listing[]> | null {
  const folder = sharedData('');
  if (folder === undefined) return null;
  const all = new Map<string, Map<string, Listing>>();
  for (const [marketplace, pattern, read] of RECORDINGS) {
    const found = all.get(marketplace) ?? new Map<string, Listing>();
    all.set(marketplace, found);
    for (const file of globSync(pattern, { cwd: folder }).sort())
      for (const listing of read(marketplace, textOf(join(folder, file)), join(folder, file)))
        found.set(listing.externalId, { ...found.get(listing.externalId), ...listing });
  }
  return new Map([...all].map(([marketplace, listings]) => [marketplace, [...listings.values()]]));
}

function readAnswer(marketplace: string, text: string): Listing[] {
  return parse(marketplace, [text]);
}

function readLines(marketplace: string, text: string): Listing[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => parse(marketplace, [line]));
}

function readWrapped(marketplace: string, text: string): Listing[] {
  const answers: { payload: unknown }[] = JSON.parse(text);
  return answers.flatMap(({ payload }) => parse(marketplace, [JSON.stringify(payload)]));
}

/** A day's list with its numbers. */
function readObsidian(marketplace: string, text: string, file: string): Listing[] {
  return parse(marketplace, [text, textOf(file.replace('community-plugins', 'community-plugin-stats'))]);
}

/** A table of another reader, which has texts and categories but no numbers. */
function readScrapedApps(_marketplace: string, text: string): Listing[] {
  const apps: Record<'addon_key' | 'name' | 'vendor' | 'description' | 'marketplace_url', string>[] = JSON.parse(text);
  return apps.flatMap((app) =>
    listingOf({
      externalId: app.addon_key,
      url: app.marketplace_url,
      name: app.name,
      summary: app.description?.trim() || null,
      ...categoriesOf((app as { categories?: string[] }).categories ?? []),
      developer: app.vendor ? { name: app.vendor } : null,
    }),
  );
}

function readScrapedCards(_marketplace: string, text: string): Listing[] {
  const rows: Record<string, string>[] = parseCsv(text, { columns: true });
  return rows.flatMap(({ url = '', name, description, categories = '', partner, reviewCount }) =>
    listingOf({
      externalId: url.replace(/^.*\//, ''),
      url,
      name,
      summary: description || null,
      ...categoriesOf(categories.split(',').map((one) => one.trim())),
      developer: partner ? { name: partner } : null,
      ratingCount: Number(reviewCount) || 0,
    }),
  );
}

function categoriesOf(names: readonly string[]) {
  const categories = names.filter(Boolean).map((name) => name.toLowerCase().replaceAll(' ', '-'));
  return { category: categories[0] ?? null, categories };
}

function listingOf(values: object): Listing[] {
  const listing = Listing.safeParse({ readFrom: 'data', ...values });
  return listing.success ? [listing.data] : [];
}

function parse(marketplace: string, bodies: readonly string[]): Listing[] {
  const responses = bodies.map(
    (body): StoreResponse => ({ status: 200, headers: {}, body, fetchedAt: '2026-11-20T00:00:00.000Z' }),
  );
  return getAdapter(marketplace).parse(responses).listings;
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}
