import type { FactWeights } from '@pi/domain/events';

/** What readers call the tracked facts of makers. */
export const FACT_WORDS: Record<keyof FactWeights, string> = {
  marketplaces: 'Marketplaces',
  categories: 'Categories',
  worksWith: 'Products that plugins work with',
  users: 'Numbers of users, in brackets',
  competitors: 'Competing plugins',
};

/** Which facts should be alike in a group and which should differ; null where none counts. */
export function describeFactWeights(weights: FactWeights | null): string | null {
  const named = (isWanted: (weight: number) => boolean) => {
    const facts = (Object.keys(FACT_WORDS) as (keyof FactWeights)[]).filter((fact) => isWanted(weights?.[fact] ?? 0));
    return new Intl.ListFormat('en').format(facts.map((fact) => FACT_WORDS[fact].toLowerCase()));
  };
  const [alike, mixed] = [named((weight) => weight > 0), named((weight) => weight < 0)];
  const sentences = [alike && `Rather alike: ${alike}.`, mixed && `Rather not alike: ${mixed}.`].filter(Boolean);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
