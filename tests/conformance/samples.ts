import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { STORES, sampleCatalogue } from '@pi/stores';

const DAY = '2026-11-20';
const catalogue = sampleCatalogue(1);

/** The body the sample store answers with, on the day the conformance is looked at. */
export function sampleBody(store: string, path: string): string {
  const found = STORES.find(({ name }) => name === store);
  if (!found) throw new Error(`no sample store "${store}"`);
  const { body } = found.answer(new URL(path, `https://${found.host}`), catalogue.shelf(store), DAY);
  return typeof body === 'string' ? body : [...body].join('');
}

/** Ids listed that day, in the catalogue's order. */
export function sampleIds(store: string): string[] {
  return [...catalogue.expectedOn(store, DAY).counts.keys()];
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
