import { describe, expect, test } from 'vitest';
import { type Comparable, scoreSimilar } from './score-similar.ts';
import { significantWords } from './similar-words.ts';

const plugin = (nameText: string, values: Partial<Comparable> = {}): Comparable => ({
  nameText,
  summaryText: '',
  category: null,
  marketplace: 'toy',
  size: 1000,
  ...values,
});
const others = Array.from({ length: 30 }, (_, index) => plugin(`word${index} thing${index}`));

describe('significantWords', () => {
  test('leaves out words that every plugin uses, short ones and numbers', () =>
    expect(significantWords('the tab groups extension for chrome 2024, a tab of qr')).toEqual(['tab', 'groups']));

  test('keeps words of other scripts', () =>
    expect(significantWords('менеджер вкладок')).toEqual(['менеджер', 'вкладок']));
});

describe('scoreSimilar', () => {
  test('is nothing where two plugins share no word, whatever their category', () => {
    const [score] = scoreSimilar(plugin('tab groups', { category: 'productivity' }), [
      plugin('price tracker', { category: 'productivity' }),
    ]);
    expect(score).toBeNull();
  });

  test('counts rare words more than common ones, and names the rarest first', () => {
    const many = Array.from({ length: 20 }, (_, index) => plugin(`tab helper${index}`));
    const [both, rare] = scoreSimilar(plugin('tab harbor', { summaryText: 'harbor of sessions' }), [
      plugin('tab harbor'),
      plugin('harbor sessions'),
      ...many,
      ...others,
    ]);
    expect(both?.words).toEqual(['harbor', 'tab']);
    expect(rare?.score).toBeGreaterThan(0);
  });

  test('prefers the same category and about the same size', () => {
    const own = plugin('tab groups', { category: 'productivity' });
    const [same, other, small] = scoreSimilar(own, [
      plugin('tab groups', { category: 'productivity' }),
      plugin('tab groups', { category: 'education' }),
      plugin('tab groups', { category: 'productivity', size: 3 }),
      ...others,
    ]);
    expect(same?.isSameCategory).toBe(true);
    expect(same?.score).toBeGreaterThan(other?.score ?? 0);
    expect(same?.score).toBeGreaterThan(small?.score ?? 0);
  });

  test('compares no sizes of two stores, which count different things', () => {
    const [a, b] = scoreSimilar(plugin('tab groups'), [
      plugin('tab groups', { marketplace: 'other', size: 1 }),
      plugin('tab groups', { marketplace: 'other', size: 1_000_000 }),
      ...others,
    ]);
    expect(a?.score).toBe(b?.score);
  });
});
