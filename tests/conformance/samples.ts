import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { STORES, sampleCatalogue } from '@pi/stores';

/** The day the conformance is looked at. */
export const DAY = '2026-11-20';
const catalogue = sampleCatalogue();

/** What the sample store answers to an address or a path. */
export function answerOf(store: string, path: string, posted?: string): { status: number; body: string } {
  const found = STORES.find(({ name }) => name === store);
  if (!found) throw new Error(`no sample store "${store}"`);
  const reply = found.answer(new URL(path, `https://${found.hosts[0]}`), catalogue.shelf(store), DAY, posted);
  if (!reply) throw new Error(`${store} has no ${path}`);
  const { status, body } = reply;
  return { status, body: typeof body === 'string' ? body : [...body].join('') };
}

export function sampleBody(store: string, path: string): string {
  return answerOf(store, path).body;
}

/** The numbers the store shows that day, by id. */
export function expectedCounts(store: string): Map<string, number | null> {
  return catalogue.expectedOn(store, DAY).counts;
}

/** Ids listed that day, in the catalogue's order. */
export function sampleIds(store: string): string[] {
  return [...expectedCounts(store).keys()];
}

/** Ids of listings that left the store in the year before. */
export function goneIds(store: string): string[] {
  const today = new Set(sampleIds(store));
  return [...catalogue.expectedOn(store, '2025-11-20').counts.keys()].filter((id) => !today.has(id));
}

/** A recorded file's text; `.gz` is unpacked. */
export function recorded(file: string): string {
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
