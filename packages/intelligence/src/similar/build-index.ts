import { brandName } from './brand-name.ts';
import { Capitals } from './capitals.ts';
import type { ComparedPlugin } from './compared-plugin.ts';
import { type IndexedPlugin, toIndexed } from './indexed-plugin.ts';
import { listTerms, READ_OF_DESCRIPTION } from './list-terms.ts';
import { PackedList } from './packed-list.ts';
import { invert } from './postings.ts';
import { type SimilarIndex, similarIndex } from './similar-index.ts';
import { weighTerms } from './vectors.ts';
import { Vocabulary } from './vocabulary.ts';

/** The version of the rules: to raise it finds all similar plugins again. */
export const SIMILAR_VERSION = 1;

/** Takes plugins one after another, and makes an index of them: about a kilobyte of memory each. */
export class SimilarIndexBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #capitals = new Capitals();
  readonly #lists = new PackedList();
  readonly #plugins: { plugin: IndexedPlugin; range: [start: number, end: number] }[] = [];

  /** @param expected about how many plugins will be added */
  constructor(expected: number) {
    this.#vocabulary = new Vocabulary(expected);
  }

  /** Adds a plugin, whose texts are not kept. */
  add(plugin: ComparedPlugin): void {
    const start = this.#lists.length;
    for (const [term, weight] of listTerms(plugin, this.#vocabulary)) this.#lists.push(term, weight);
    this.#capitals.add(plugin.summary);
    this.#capitals.add(plugin.description.slice(0, READ_OF_DESCRIPTION));
    this.#plugins.push({ plugin: toIndexed(plugin), range: [start, this.#lists.length] });
  }

  /** The index of the plugins added; the same in whatever order they were. */
  build(): SimilarIndex {
    const sorted = this.#plugins.toSorted(
      ({ plugin: a }, { plugin: b }) => compareTexts(a.marketplace, b.marketplace) || a.id - b.id,
    );
    const plugins = sorted.map(({ plugin }) => plugin);
    const ranges = sorted.map(({ range }) => range);
    const firsts = plugins.flatMap(({ marketplace }, place) =>
      marketplace === plugins[place - 1]?.marketplace ? [] : [place],
    );
    const vectors = weighTerms(this.#lists, ranges, [...firsts, plugins.length], this.#vocabulary.size);
    return similarIndex({
      plugins,
      brands: plugins.map(({ name, maker }) => brandName(name, maker, this.#capitals)),
      vectors,
      postings: invert(vectors, this.#vocabulary.size),
      vocabulary: this.#vocabulary,
    });
  }
}

/** Builds an index of plugins. */
export function buildSimilarIndex(plugins: readonly ComparedPlugin[]): SimilarIndex {
  const builder = new SimilarIndexBuilder(plugins.length);
  for (const plugin of plugins) builder.add(plugin);
  return builder.build();
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
