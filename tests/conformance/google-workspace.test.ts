import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { type PageData, pageData } from './blocks.ts';
import { ENTRY_RULES, LOOKS, MORE_THAN_RECORDED, PAGE_RULES } from './google-workspace.looks.ts';
import { markupShape } from './markup.ts';
import { recorded, sampleBody, sampleIds } from './samples.ts';
import { beyond, type Shape, shapeOf, union } from './shape.ts';

const STORE = 'google-workspace';
const SOME = 60;
const UNHURRIED = { timeout: 60_000 };
const file = sharedData('google-workspace-marketplace/2024-05-23_calamari_detail.html');

const laterFile = sharedData('google-workspace-marketplace/2026-03-19_lucidspark_detail.html.gz');

describe.skipIf(!file || !laterFile)('a sample page of the Google Workspace Marketplace', () => {
  if (!file || !laterFile) return;
  const realPage = recorded(file);
  const laterPage = recorded(laterFile);
  const samplePages = sampleIds(STORE)
    .slice(0, SOME)
    .map((id) => sampleBody(STORE, `/marketplace/app/${id}`));

  test('has the recorded shape in every data block', () => {
    const real = pageShape(pageData(realPage));
    const sample = union(samplePages.map(pageData).map(pageShape));
    expect(beyond(sample, real, MORE_THAN_RECORDED)).toEqual([]);
    expect(beyond(real, sample)).toEqual([]);
  });

  test('has entries as long as the recorded one', () => {
    expect(new Set(samplePages.map(pageData).map(entryLength))).toEqual(new Set([entryLength(pageData(realPage))]));
  });

  test('changes the order of its blocks, as the recorded page does not keep theirs either', () => {
    expect([...pageData(realPage).blocks.keys()]).not.toEqual([...pageData(realPage).blocks.keys()].sort());
    expect(new Set(samplePages.map((html) => [...pageData(html).blocks.keys()].join())).size).toBeGreaterThan(SOME / 2);
  });

  test('has the recorded markup where the fall-back reads, and all of it', UNHURRIED, () => {
    const real = union([realPage, laterPage].map((html) => markupShape(html, LOOKS)));
    const sample = union(samplePages.map((html) => markupShape(html, LOOKS)));
    expect(beyond(sample, real, MORE_THAN_RECORDED)).toEqual([]);
    expect(beyond(real, sample)).toEqual([]);
  });
});

describe('a sample list of the Google Workspace Marketplace', () => {
  test('embeds entries of the shape that pages have, with their count', () => {
    const pages = sampleIds(STORE)
      .slice(0, SOME)
      .map((id) => pageData(sampleBody(STORE, `/marketplace/app/${id}`)).blocks.get('ds:1') as unknown[]);
    const [count, entries] = pageData(sampleBody(STORE, '/marketplace')).blocks.get('ds:1') as [number, unknown[][]];
    expect(count).toBe(entries.length);
    const shape = (lists: unknown[][]) => union(lists.map((list) => shapeOf(list[0], ENTRY_RULES)));
    expect(beyond(shape(entries), shape(pages))).toEqual([]);
  });
});

function pageShape({ blocks }: PageData): Shape {
  const named = [...blocks].map(([key, data]) => [...shapeOf(data, PAGE_RULES[key] ?? { lists: [] })]);
  return new Map(
    [...blocks.keys()].flatMap((key, n) => (named[n] ?? []).map(([path, kinds]) => [`${key}${path}`, kinds])),
  );
}

function entryLength({ blocks }: PageData): number {
  return (blocks.get('ds:1') as unknown[][])[0]?.length ?? 0;
}
