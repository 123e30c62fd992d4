import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseInWorker } from '@pi/ingestion/parse-in-worker';
import { readResponses } from '@pi/ingestion/read-responses';
import { getAdapter, type StoreResponse } from '@pi/scrapers';
import { median } from './interleaved.ts';

const ROUNDS = 9;
const RECORDINGS = join(import.meta.dirname, '..', '..', 'shared', 'data', 'obsidian', 'raw');
const RECORDED_DAY = '2026-07-12';
/** Plugins of a page of WordPress, about 1 kB each. */
const SIZES = [10, 100, 1_000, 10_000];

interface Unit {
  name: string;
  marketplace: string;
  responses: StoreResponse[];
}

/**
 * Times the parsing of a unit on the main thread and in the worker thread, the copies of bodies and
 * listings included. While the worker parses, the main thread is free. Prints a table; there is no
 * target.
 */
export async function run(): Promise<boolean> {
  const rows = [];
  for (const unit of [...SIZES.map(samplePage), ...recordedDay()]) rows.push(await measure(unit));
  console.log(`worker: parsing in a worker thread and on the main thread, medians of ${ROUNDS} interleaved rounds.`);
  console.table(rows);
  return true;
}

async function measure({ name, marketplace, responses }: Unit) {
  const adapter = getAdapter(marketplace);
  const task = { parser: { marketplace }, responses };
  const [here, there]: [number[], number[]] = [[], []];
  let listings = 0;
  for (let round = -1; round < ROUNDS; round += 1) {
    const start = performance.now();
    listings = readResponses(adapter, responses).listings.length;
    const middle = performance.now();
    const result = await parseInWorker(task);
    const end = performance.now();
    if (result?.listings.length !== listings) throw new Error(`${name}: the worker reads other listings`);
    if (round >= 0) here.push(middle - start);
    if (round >= 0) there.push(end - middle);
  }
  const characters = responses.reduce((sum, { body }) => sum + body.length, 0);
  return {
    unit: name,
    MB: (characters / 1e6).toFixed(2),
    listings,
    'main ms': median(here).toFixed(1),
    'worker ms': median(there).toFixed(1),
    'worker / main': `${(median(there) / median(here)).toFixed(2)}x`,
  };
}

function samplePage(count: number): Unit {
  const plugins = Array.from({ length: count }, (_, index) => ({
    slug: `plugin-${index}`,
    name: `Plugin ${index}`,
    short_description: 'Sorts the tabs of a window by their color. '.repeat(20),
    active_installs: index,
    version: '1.0.0',
    rating: 80,
    num_ratings: 12,
  }));
  const body = JSON.stringify({ info: { results: count }, plugins });
  return { name: `a page of ${count} plugins`, marketplace: 'wordpress', responses: [response(body)] };
}

function recordedDay(): Unit[] {
  if (!existsSync(RECORDINGS)) return [];
  const files = ['community-plugins', 'community-plugin-stats'].map((name) => `${RECORDED_DAY}_${name}.json.gz`);
  const responses = files.map((file) => response(gunzipSync(readFileSync(join(RECORDINGS, file))).toString()));
  return [{ name: 'a recorded day of Obsidian', marketplace: 'obsidian', responses }];
}

function response(body: string): StoreResponse {
  return { status: 200, headers: {}, body, fetchedAt: '2026-01-15T00:00:00.000Z' };
}
