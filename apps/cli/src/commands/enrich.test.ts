import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedData, sharedExtraction } from '@pi/config/shared-data';
import { afterAll, describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';

const folder = await mkdtemp(join(tmpdir(), 'enrich-'));
afterAll(() => rm(folder, { recursive: true }));
const list = join(folder, 'obsidian', 'list.json');
await mkdir(join(folder, 'obsidian'));
await writeFile(
  list,
  JSON.stringify([
    { id: 'moss', name: 'Moss', author: 'Moss Works', description: 'Notes. Moss Pro: $4/month.', repo: 'moss/moss' },
    { id: 'fern', name: 'Fern', author: 'Fern Works', description: 'Leaves.', repo: 'fern/fern' },
  ]),
);

describe('pi enrich --predict', () => {
  test.for([
    [['enrich', '--predict'], /^--predict: name at least one file$/],
    [['enrich', '--marketplace', 'obsidian'], /^--marketplace: only with --predict$/],
    [['enrich', '--predict', '--limit', '3', list], /^--limit: with --predict all files are read$/],
    [['enrich', '--predict', '--live', list], /^--live: --predict uses no database$/],
    [['enrich', '--predict', '--marketplace', 'nowhere', list], /^--marketplace: "nowhere" is not a marketplace/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, out, error } = await pi(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(message);
  });

  test('prints a line for each listing, with what rules read', async () => {
    const { code, out } = await pi(['enrich', '--predict', list]);
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => JSON.parse(line));
    expect(lines).toEqual([
      {
        ...{ store: 'obsidian', id: 'moss', pricingModel: 'freemium', lowestPaidMonthlyUsd: 4 },
        tiers: [{ name: 'Moss Pro', amount: 4, currency: 'USD', period: 'month', per: null }],
        ...{ integrations: expect.any(Array), tags: expect.any(Array) },
      },
      expect.objectContaining({ id: 'fern', pricingModel: null, tiers: [], lowestPaidMonthlyUsd: null }),
    ]);
  });

  test('names a file that it cannot read, with exit code 2, and reads the others', async () => {
    const missing = join(folder, 'missing.json');
    const { code, out, error } = await pi(['enrich', '--predict', missing, list]);
    expect(code).toBe(2);
    expect(error).toContain(missing);
    expect(out.split('\n')).toHaveLength(2);
  });

  const labels = sharedExtraction('labels.jsonl');
  test.skipIf(!labels)('predicts every labelled listing from its own source', async () => {
    const wanted = readFileSync(labels ?? '', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const sources = new Set<string>(wanted.map(({ source }) => source));
    const { code, out } = await pi([
      'enrich',
      '--predict',
      ...[...sources].map((source) => sharedData(source) ?? source),
    ]);
    expect(code).toBe(0);
    const predicted = new Set(
      out
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ store, id }) => `${store}/${id}`),
    );
    expect(wanted.filter(({ store, id }) => !predicted.has(`${store}/${id}`))).toEqual([]);
  });
});
