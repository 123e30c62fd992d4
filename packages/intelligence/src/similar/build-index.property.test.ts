import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSimilarIndex } from './build-index.ts';
import type { ComparedPlugin } from './compared-plugin.ts';
import { comparedPlugin } from './test-plugin.ts';

const word = fc.constantFrom(
  'tab',
  'group',
  'harbor',
  'Kanban',
  'board',
  'for',
  'SEO',
  'sync',
  '漢字',
  'naïve',
  '7',
  '',
);
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
const values = fc.record({
  marketplace: fc.constantFrom('a', 'b', 'c'),
  companyId: fc.option(fc.integer({ min: 1, max: 4 })),
  maker: fc.option(word),
  name: text,
  summary: fc.oneof(text, fc.string()),
  description: text,
  category: fc.constantFrom(null, 'productivity', 'other'),
  storeCategories: fc.uniqueArray(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  tags: fc.uniqueArray(word, { maxLength: 3 }),
  storeTags: fc.uniqueArray(word, { maxLength: 3 }),
  size: fc.option(fc.nat()),
});
const catalogue = fc
  .array(values, { maxLength: 40 })
  .map((all): ComparedPlugin[] => all.map(({ name, ...one }, at) => comparedPlugin(at + 1, name, one)));
const shuffled = catalogue.chain((all) =>
  fc.shuffledSubarray(all, { minLength: all.length }).map((other) => ({ all, other })),
);
const LIMITS = { similar: 5, elsewhere: 3 };

describe('similar plugins', () => {
  test('are never the plugin itself or of its company, in the right marketplace, and at most the limit', () => {
    fc.assert(
      fc.property(catalogue, (all) => {
        const byId = new Map(all.map((one) => [one.id, one]));
        const index = buildSimilarIndex(all);
        for (const own of all) {
          const { similar, elsewhere } = index.find(own.id, LIMITS);
          expect(similar.length).toBeLessThanOrEqual(LIMITS.similar);
          expect(elsewhere.length).toBeLessThanOrEqual(LIMITS.elsewhere);
          const found = [...similar, ...elsewhere];
          expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
          for (const { id, score } of found) {
            const other = byId.get(id);
            expect(id).not.toBe(own.id);
            expect(other?.companyId === null || other?.companyId !== own.companyId).toBe(true);
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          }
          for (const { id } of similar) expect(byId.get(id)?.marketplace).toBe(own.marketplace);
          for (const { id } of elsewhere) expect(byId.get(id)?.marketplace).not.toBe(own.marketplace);
        }
      }),
    );
  });

  test('are the same in whatever order plugins are added and asked for', () => {
    fc.assert(
      fc.property(shuffled, ({ all, other }) => {
        const [first, second] = [buildSimilarIndex(all), buildSimilarIndex(other)];
        const answers = new Map(other.map(({ id }) => [id, second.find(id, LIMITS)]));
        for (const { id } of all) {
          expect(first.find(id, LIMITS)).toEqual(answers.get(id));
          expect(first.find(id, LIMITS)).toEqual(answers.get(id));
        }
      }),
    );
  });
});
