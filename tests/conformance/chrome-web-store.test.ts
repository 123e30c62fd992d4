import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { answerTo, type PageData, pageData } from './blocks.ts';
import { DETAIL_RULES, LOOKS, NOT_RECORDED, NOT_SAMPLED, REVIEWS_RULES } from './chrome-web-store.looks.ts';
import { markupShape } from './markup.ts';
import { goneIds, recorded, sampleBody, sampleIds } from './samples.ts';
import { beyond, shapeOf, union } from './shape.ts';

const STORE = 'chrome-web-store';
const MANY = 250;
const SOME = 60;
const UNHURRIED = { timeout: 60_000 };
const folder = sharedData('chrome-web-store/new-design/detail');

describe.skipIf(!folder)('a sample page of the Chrome Web Store', () => {
  if (!folder) return;
  const realPages = readdirSync(folder).map((file) => recorded(join(folder, file)));
  const real = realPages.map(pageData);
  const samplePages = [...sampleIds(STORE).slice(0, MANY), ...goneIds(STORE).slice(0, 1)].map(page);
  const sample = samplePages.map(pageData);

  test('has no detail data of another shape than recorded pages', () => {
    expect(beyond(shape(sample, 'xY2Ddd'), shape(real, 'xY2Ddd'))).toEqual([]);
  });

  test('shows every shape of detail data that recorded pages have', () => {
    expect(beyond(shape(real, 'xY2Ddd'), shape(sample, 'xY2Ddd'), NOT_SAMPLED)).toEqual([]);
  });

  test('has reviews of exactly the recorded shapes', () => {
    expect(beyond(shape(sample, 'x1DgCd'), shape(real, 'x1DgCd'), NOT_RECORDED)).toEqual([]);
    expect(beyond(shape(real, 'x1DgCd'), shape(sample, 'x1DgCd'))).toEqual([]);
  });

  test('has detail data, items and flags as long and as written as those recorded in the same year', () => {
    const seen = new Set(real.flatMap(habits));
    expect(sample.flatMap(habits).filter((habit) => !seen.has(habit))).toEqual([]);
    expect(new Set(sample.map(({ year }) => year))).toEqual(new Set(real.map(({ year }) => year)));
  });

  test('names the same calls for its blocks', () => {
    expect(new Set(sample.map(calls))).toEqual(new Set(real.map(calls)));
  });

  test('holds an error block where the item is gone, as recorded', () => {
    expect(sample.filter(({ errors }) => errors.length > 0).map(errorOf)).toContainEqual({
      errors: ['ds:0'],
      length: 1,
    });
    expect(real.filter(({ errors }) => errors.length > 0).map(errorOf)).toEqual([{ errors: ['ds:0'], length: 1 }]);
  });

  test('has the recorded markup where the fall-back reads, and all of it', UNHURRIED, () => {
    const realMarkup = union(realPages.map((html) => markupShape(html, LOOKS)));
    const few = [...samplePages.slice(0, SOME), ...samplePages.slice(-1)];
    const sampleMarkup = union(few.map((html) => markupShape(html, LOOKS)));
    expect(beyond(sampleMarkup, realMarkup)).toEqual([]);
    expect(beyond(realMarkup, sampleMarkup, NOT_SAMPLED)).toEqual([]);
  });
});

function page(id: string): string {
  return sampleBody(STORE, `/detail/${id}`);
}

function shape(pages: PageData[], call: 'xY2Ddd' | 'x1DgCd') {
  const answers = pages.filter(({ errors }) => errors.length === 0).map((one) => answerTo(one, call));
  const rules = call === 'xY2Ddd' ? DETAIL_RULES : REVIEWS_RULES;
  return union(answers.filter((answer) => answer !== undefined).map((answer) => shapeOf(answer, rules)));
}

/** Year by year: lengths of the arrays that are cut off, and how flags are written. */
function habits(one: PageData): string[] {
  if (one.errors.length > 0) return [];
  const data = answerTo(one, 'xY2Ddd') as unknown[][];
  const items = [data[0] ?? [], ...((data[22] ?? []) as unknown[][])];
  return [
    `${one.year}: detail of ${data.length}`,
    `${one.year}: flag ${data[36]}`,
    ...items.map((item) => `${one.year}: item of ${item.length}`),
  ];
}

function calls(one: PageData): string {
  return [...one.calls].sort().join(' ');
}

function errorOf({ errors, blocks }: PageData) {
  return { errors, length: (blocks.get('ds:0') as unknown[]).length };
}
