import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { formOf } from './markup.ts';
import { recorded, sampleBody } from './samples.ts';

type Entry = Record<string, unknown>;

const folder = sharedData('obsidian/raw');
const FILES = '/obsidianmd/obsidian-releases/HEAD';

describe.skipIf(!folder)('the sample files of Obsidian', () => {
  if (!folder) return;
  const newest = (name: string) => newestOf(folder, name);
  const plugins: Entry[] = JSON.parse(sampleBody('obsidian', `${FILES}/community-plugins.json`));
  const stats: Record<string, Entry> = JSON.parse(sampleBody('obsidian', `${FILES}/community-plugin-stats.json`));
  const realPlugins: Entry[] = JSON.parse(newest('community-plugins'));
  const realStats: Record<string, Entry> = JSON.parse(newest('community-plugin-stats'));

  test('list plugins with the recorded keys, in their order, and types', () => {
    expect(new Set(plugins.map(kinds))).toEqual(new Set(realPlugins.map(kinds)));
  });

  test('name repositories and ids in the recorded forms', () => {
    const repo = /^[\w.-]+\/[\w.-]+$/;
    expect(realPlugins.every((plugin) => repo.test(String(plugin.repo)))).toBe(true);
    expect(plugins.every((plugin) => repo.test(String(plugin.repo)))).toBe(true);
  });

  test('count downloads by version, with only keys and types that were recorded', () => {
    const seen = new Set(Object.values(realStats).flatMap(statsKinds));
    expect(
      Object.values(stats)
        .flatMap(statsKinds)
        .filter((kind) => !seen.has(kind)),
    ).toEqual([]);
  });

  test('add up to the total, as recorded', () => {
    expect(Object.values(realStats).filter((entry) => sumOfVersions(entry) !== entry.downloads)).toEqual([]);
    expect(Object.values(stats).filter((entry) => sumOfVersions(entry) !== entry.downloads)).toEqual([]);
  });

  test('have some plugins without numbers, and numbers of some that are listed no more, as recorded', () => {
    for (const [list, numbers] of [
      [realPlugins, realStats],
      [plugins, stats],
    ] as const) {
      const listed = new Set(list.map((plugin) => String(plugin.id)));
      expect(list.some((plugin) => !(String(plugin.id) in numbers))).toBe(true);
      expect(Object.keys(numbers).some((id) => !listed.has(id))).toBe(true);
    }
  });

  test('are indented like the recorded ones', () => {
    expect(opening(sampleBody('obsidian', `${FILES}/community-plugins.json`))).toEqual(
      opening(newest('community-plugins')),
    );
    expect(opening(sampleBody('obsidian', `${FILES}/community-plugin-stats.json`))).toEqual(
      opening(newest('community-plugin-stats')),
    );
  });
});

function newestOf(folder: string, name: string): string {
  const files = readdirSync(folder).filter((file) => file.endsWith(`_${name}.json.gz`));
  return recorded(join(folder, files.sort().at(-1) ?? ''));
}

function kinds(entry: Entry): string {
  return Object.entries(entry)
    .map(([key, value]) => `${key} ${typeof value}`)
    .join();
}

function statsKinds(entry: Entry): string[] {
  return Object.entries(entry).map(([key, value]) => `${formOf(key)} ${typeof value}`);
}

function sumOfVersions({ downloads, updated, ...versions }: Entry): number {
  return Object.values(versions).reduce<number>((sum, one) => sum + Number(one), 0);
}

/** The white space that the first lines begin with. */
function opening(json: string): string[] {
  return json.split('\n', 4).map((line) => /^\s*/.exec(line)?.[0] ?? '');
}
