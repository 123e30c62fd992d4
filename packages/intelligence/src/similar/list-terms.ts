import type { ComparedPlugin } from './compared-plugin.ts';
import { readWords } from './read-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How much a word counts by where it is. */
const WEIGHTS = { name: 3, summary: 1, description: 0.4, storeTag: 1.5, tag: 2, pair: 0.7 };
/** The part of a description that is read; later ones are lists of changes and advertisements. */
export const READ_OF_DESCRIPTION = 600;
/** A word counts less the more often it is repeated: never more than this and one times. */
const MOST_REPEATS = 3;
/** The most that a term counts. */
export const MOST_WEIGHT = 1 + MOST_REPEATS;

/** The terms of a plugin's texts and tags by their numbers, each with how much it counts. */
export function listTerms(plugin: ComparedPlugin, vocabulary: Vocabulary): Map<number, number> {
  const terms = new Map<number, number>();
  const add = (term: number, weight: number) => terms.set(term, (terms.get(term) ?? 0) + weight);
  const addText = (text: string, weight: number, withPairs = true) => {
    let before = -1;
    for (const word of readWords(text)) {
      const term = vocabulary.numberOf(word);
      add(term, weight);
      if (withPairs && before !== -1 && before !== term)
        add(vocabulary.numberOfPair(before, term), weight * WEIGHTS.pair);
      before = term;
    }
  };
  addText(plugin.name, WEIGHTS.name);
  addText(plugin.summary, WEIGHTS.summary);
  const isAlone = plugin.summary === '';
  addText(plugin.description.slice(0, READ_OF_DESCRIPTION), isAlone ? WEIGHTS.summary : WEIGHTS.description, isAlone);
  for (const tag of plugin.storeTags) addText(tag, WEIGHTS.storeTag);
  for (const tag of plugin.tags) add(vocabulary.numberOfTag(tag.toLowerCase()), WEIGHTS.tag);
  for (const [term, weight] of terms) terms.set(term, (weight * MOST_WEIGHT) / (weight + MOST_REPEATS));
  return terms;
}
