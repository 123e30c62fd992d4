import type { PackedList } from './packed-list.ts';

/** Of each plugin its most telling terms: bounds the memory. */
const KEPT = 40;
/** Weights are whole, so that sums are the same in any order. */
const UNIT = 4096;
const MOST = 65_535;
/** 1 would make long texts as strong as short ones, 0 lets them win by their length. */
const LENGTH_COUNTS = 0.85;

/**
 * The longest list of plugins with a term that is read: terms of more plugins are a marketplace's
 * boilerplate, and reading them costs most.
 */
function mostWith(plugins: number): number {
  return Math.max(50, Math.min(0.2 * plugins, 2000 + 0.005 * plugins));
}

/** The terms of every plugin with their weights, plugin after plugin. */
export interface Vectors {
  /** Where the terms of each begin; one more than there are plugins. */
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Uint16Array;
}

/** A term with its weight. */
export type Term = [term: number, weight: number];

/** The terms of a plugin, the most telling first. */
export function termsOf({ starts, terms, weights }: Vectors, plugin: number): Term[] {
  const [start, end] = [starts[plugin] ?? 0, starts[plugin + 1] ?? 0];
  return Array.from({ length: end - start }, (_, at) => [terms[start + at] ?? 0, weights[start + at] ?? 0]);
}

/**
 * Weighs the terms of plugins by how rare they are in their marketplace (TF-IDF), and keeps of each
 * plugin the strongest ones that another plugin has too.
 * @param ranges where the terms of each plugin begin and end in `lists`, in the order of plugins
 * @param size one more than the highest number of a term
 * @param groups the first plugin of each marketplace, and the number of plugins
 */
export function weighTerms(
  lists: PackedList,
  ranges: readonly (readonly [start: number, end: number])[],
  groups: readonly number[],
  size: number,
): Vectors {
  const starts = new Uint32Array(ranges.length + 1);
  const terms = new Uint32Array(ranges.length * KEPT);
  const weights = new Uint16Array(ranges.length * KEPT);
  const total = countAll(lists, size);
  const count = new Uint32Array(size);
  let length = 0;
  groups.slice(0, -1).forEach((first, group) => {
    const members = ranges.slice(first, groups[group + 1]);
    count.fill(0);
    for (const [start, end] of members) for (let at = start; at < end; at++) addOne(count, lists.term(at));
    const most = mostWith(members.length);
    members.forEach(([start, end], member) => {
      starts[first + member] = length;
      const found: Term[] = [];
      let squares = 0;
      for (let at = start; at < end; at++) {
        const term = lists.term(at);
        const plugins = count[term] ?? 0;
        const weight = Math.round(lists.level(at) * 16 * Math.log(1 + members.length / plugins));
        squares += weight * weight;
        if ((total[term] ?? 0) > 1 && plugins <= most) found.push([term, weight]);
      }
      const scale = UNIT / Math.sqrt(squares) ** LENGTH_COUNTS;
      found.sort((a, b) => b[1] - a[1]); // of one weight, in the order of the text
      for (const [term, weight] of found.slice(0, KEPT)) {
        terms[length] = term;
        weights[length++] = Math.min(MOST, Math.max(1, Math.round(weight * scale)));
      }
    });
  });
  starts[ranges.length] = length;
  return { starts, terms: terms.slice(0, length), weights: weights.slice(0, length) };
}

function countAll(lists: PackedList, size: number): Uint32Array {
  const count = new Uint32Array(size);
  for (let at = 0; at < lists.length; at++) addOne(count, lists.term(at));
  return count;
}

function addOne(count: Uint32Array, term: number): void {
  count[term] = (count[term] ?? 0) + 1;
}
