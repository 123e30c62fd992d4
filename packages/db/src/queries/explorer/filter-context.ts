import type { Day } from '@pi/domain';
import { type FactsRelation, factsOfToday } from './facts-relation.ts';

/** What the conditions of filters depend on beside the filters. */
export interface FilterContext {
  /** The day that `365d` counts back from. */
  today: Day;
  /** Marketplaces whose primary number only grows: what counts of them is their pace. */
  counters: readonly string[];
  /** The words of the filter `q`, as `plugin_traits` has its texts. */
  words?: readonly string[];
  /** The words of the filter `phrase`, in the same way. */
  phrase?: readonly string[];
  facts?: FactsRelation;
  /** The first day that each marketplace was read on: what was seen then first may be old. */
  firstDays?: Readonly<Record<string, Day>>;
}

/** The context with all that has a default. */
export function wholeContext(context: FilterContext): Required<FilterContext> {
  return { words: [], phrase: [], facts: factsOfToday, firstDays: {}, ...context };
}
