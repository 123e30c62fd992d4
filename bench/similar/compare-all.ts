import { type ComparedPlugin, searchText } from '@pi/intelligence';

/**
 * The baseline: a plugin against every other one, by the rare words that both have, without an
 * index.
 * @returns a function of a plugin's place, which finds the ten that share most
 */
export function pairwise(plugins: readonly ComparedPlugin[]): (place: number) => number[] {
  const words = plugins.map(
    ({ name, summary, description }) => new Set(searchText(`${name} ${summary} ${description}`).split(' ')),
  );
  const count = new Map<string, number>();
  for (const set of words) for (const word of set) count.set(word, (count.get(word) ?? 0) + 1);
  return (place) => {
    const own = [...(words[place] ?? [])].map(
      (word) => [word, Math.log(plugins.length / (count.get(word) ?? 1))] as const,
    );
    const scores = words.map((theirs, other) => {
      let score = 0;
      for (const [word, rarity] of own) if (theirs.has(word)) score += rarity;
      return { other, score: other === place ? 0 : score };
    });
    return scores
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ other }) => other);
  };
}
