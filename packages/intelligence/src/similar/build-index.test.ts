import { describe, expect, test } from 'vitest';
import { buildSimilarIndex } from './build-index.ts';
import type { ComparedPlugin } from './compared-plugin.ts';
import { comparedPlugin as plugin } from './test-plugin.ts';

const FEW = { similar: 10, elsewhere: 10 };
const others = Array.from({ length: 30 }, (_, index) => plugin(1000 + index, `word${index}a thing${index}b`));

const namesOf = (plugins: readonly ComparedPlugin[], id: number, list: 'similar' | 'elsewhere' = 'similar') => {
  const names = new Map(plugins.map((one) => [one.id, one.name]));
  return buildSimilarIndex(plugins)
    .find(id, FEW)
    [list].map((entry) => names.get(entry.id));
};

describe('buildSimilarIndex', () => {
  test('finds nothing for a plugin that it does not have, or that shares no word', () => {
    const index = buildSimilarIndex(others);
    expect(index.find(1, FEW)).toEqual({ similar: [], elsewhere: [] });
    expect(index.find(1000, FEW)).toEqual({ similar: [], elsewhere: [] });
  });

  test('finds plugins by the stems of their words, what more rare words share first', () => {
    const plugins = [
      plugin(1, 'Tab harbor', { summary: 'Restores sessions of tabs.' }),
      plugin(2, 'Harbors', { summary: 'Restore a session of tabs.' }),
      plugin(3, 'Tab colors'),
      ...others,
    ];
    expect(namesOf(plugins, 1)).toEqual(['Harbors', 'Tab colors']);
    const [first] = buildSimilarIndex(plugins).find(1, FEW).similar;
    expect(first?.words.toSorted()).toEqual(['harbor', 'restore', 'session', 'tab']);
    expect(first?.score).toBeGreaterThan(0);
    expect(first?.score).toBeLessThanOrEqual(1);
  });

  test('takes a word that most plugins of a marketplace have for one that says nothing', () => {
    const wordy = Array.from({ length: 400 }, (_, index) => plugin(2000 + index, `Store word${index}x`));
    const plugins = [plugin(1, 'Store kiosk'), plugin(2, 'Kiosk'), ...wordy];
    expect(namesOf(plugins, 1)).toEqual(['Kiosk']);
  });

  test('puts what does the same job above what extends it, and says which is which', () => {
    const plugins = [
      plugin(1, 'Formidax', { summary: 'Forms to contact people.' }),
      plugin(2, 'Redirection for Formidax', { summary: 'Forms of Formidax that redirect to contact people.' }),
      plugin(3, 'Letterbox', { summary: 'Forms to contact people.' }),
      plugin(4, 'Slider', { summary: 'Shows what a Formidax collects, and whose Formidax it is.' }),
      ...others,
    ];
    const found = buildSimilarIndex(plugins).find(1, FEW).similar;
    expect(found[0]).toMatchObject({ id: 3, kind: 'competitor' });
    expect(found.find(({ id }) => id === 2)?.kind).toBe('extension');
    expect(
      buildSimilarIndex(plugins)
        .find(2, FEW)
        .similar.find(({ id }) => id === 1)?.kind,
    ).toBe('extension');
  });

  test('prefers the same category, shared tags and what more people have', () => {
    const own = plugin(1, 'Tab groups', { category: 'productivity', tags: ['tabs'], size: 10 });
    const [category, tags, size] = [
      plugin(2, 'Tab groups', { category: 'productivity' }),
      plugin(3, 'Tab groups', { tags: ['tabs'] }),
      plugin(4, 'Tab groups', { size: 1_000_000 }),
    ];
    const plain = plugin(5, 'Tab groups');
    for (const one of [category, tags, size]) {
      const found = buildSimilarIndex([own, plain, one, ...others]).find(1, FEW).similar;
      expect(found.map(({ id }) => id)).toEqual([one.id, 5]);
    }
    const [first] = buildSimilarIndex([own, category, ...others]).find(1, FEW).similar;
    expect(first).toMatchObject({ isSameCategory: true, tags: [] });
    expect(buildSimilarIndex([own, tags, ...others]).find(1, FEW).similar[0]?.tags).toEqual(['tabs']);
  });

  test('keeps the same company out, and lists one product of several stores once', () => {
    const plugins = [
      plugin(1, 'Tab harbor', { companyId: 7 }),
      plugin(2, 'Tab harbor two', { companyId: 7 }),
      plugin(3, 'Tab harbor best', { companyId: 8, marketplace: 'other' }),
      plugin(4, 'Tab Harbor: Best', { companyId: 8, marketplace: 'third' }),
      ...others,
    ];
    expect(namesOf(plugins, 1)).toEqual([]);
    expect(namesOf(plugins, 1, 'elsewhere')).toEqual(['Tab harbor best']);
  });
});
