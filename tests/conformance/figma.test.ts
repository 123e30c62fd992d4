import { sharedData } from '@pi/config/shared-data';
import { getAdapter } from '@pi/scrapers';
import { STORES, sampleCatalogue } from '@pi/stores';
import { describe, expect, test } from 'vitest';
import { formOf } from './markup.ts';
import { recorded } from './samples.ts';

type Entry = Record<string, unknown>;

const DAY = '2022-05-11';
const FILES = 'https://raw.githubusercontent.com/yuanqing/figma-plugins-stats/gh-pages';
const listFile = sharedData(`figma/index_${DAY}.json.gz`);
const numbersFile = sharedData(`figma/raw/${DAY}.json.gz`);
const catalogue = sampleCatalogue();
const list = fileOf('index');
const numbers = fileOf(DAY);

describe('the parser of figma', () => {
  test('reads all plugins of a day of the past, with the installs of that day', () => {
    const responses = [numbers, list].map((body) => ({
      status: 200,
      headers: {},
      fetchedAt: `${DAY}T06:06:00Z`,
      body,
    }));
    const units = getAdapter('figma').groupRecorded?.(responses) ?? [];
    expect(units.map((unit) => unit.length)).toEqual([2]);
    const { listings, problems, isComplete } = getAdapter('figma').parse(units.flat());
    expect([problems, isComplete]).toEqual([[], true]);
    expect(new Map(listings.map(({ externalId, downloads }) => [externalId, downloads?.value]))).toEqual(
      catalogue.expectedOn('figma', DAY).counts,
    );
  });
});

describe.skipIf(!listFile || !numbersFile)('the sample files of Figma', () => {
  if (!listFile || !numbersFile) return;
  const realList = recorded(listFile);
  const realNumbers = recorded(numbersFile);

  test('begin and end like the recorded ones, with a moment of the same form', () => {
    for (const [sample, real] of [
      [list, realList],
      [numbers, realNumbers],
    ] as const) {
      expect([formOf(sample.slice(0, 45)), sample.slice(-3)]).toEqual([formOf(real.slice(0, 45)), real.slice(-3)]);
      expect(kinds(JSON.parse(sample))).toBe(kinds(JSON.parse(real)));
    }
  });

  test('list plugins with the recorded keys, in their order, and types', () => {
    expect(pluginKinds(list)).toEqual(pluginKinds(realList));
  });

  test('have ids, days and publishers of the recorded forms', () => {
    for (const file of [list, realList])
      for (const { id, publisherId, lastUpdateDate } of pluginsOf(file)) {
        expect([id, publisherId].map(String).every((one) => /^\d{1,19}$/.test(one))).toBe(true);
        expect(lastUpdateDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
  });

  test('describe some plugins in HTML and others in plain text, as recorded', () => {
    for (const file of [list, realList])
      expect(new Set(pluginsOf(file).map(({ description }) => /^<p>/.test(String(description)))).size).toBe(2);
  });

  test('give four numbers for a plugin, sorted by its id, as recorded', () => {
    for (const file of [numbers, realNumbers]) {
      const { stats }: { stats: Record<string, unknown[]> } = JSON.parse(file);
      expect(new Set(Object.values(stats).map((entry) => entry.map((one) => typeof one).join()))).toEqual(
        new Set(['number,number,number,number']),
      );
      expect(Object.keys(stats)).toEqual(Object.keys(stats).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1)));
    }
  });
});

function fileOf(name: string): string {
  const store = STORES.find((one) => one.name === 'figma');
  const body = store?.answer(new URL(`${FILES}/${name}.json`), catalogue.shelf('figma'), DAY)?.body ?? '';
  return typeof body === 'string' ? body : [...body].join('');
}

function pluginsOf(file: string): Entry[] {
  return JSON.parse(file).plugins;
}

function pluginKinds(file: string): Set<string> {
  return new Set(pluginsOf(file).map(kinds));
}

function kinds(entry: Entry): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key} ${typeof value}`)
    .join();
}
