import type { z } from 'zod';
import { type DayPoint, dayPointParam } from './day-point.ts';
import { formatList, namesParam, textsParam } from './lists.ts';
import { formatRange, type Range, type RangeBounds, rangeParam } from './range.ts';

/** What the words of a filter need to know of its surroundings. */
export interface WordContext {
  /** A day as people read it: `28 Nov 2025`. */
  day(point: DayPoint): string;
  /** The title of a value whose names are data: a marketplace, a company. */
  title(filter: string, value: string): string;
  /** The periods that the filters on growth and on changes look at. */
  growthDays: number;
  changedDays: number;
}

/** A filter in a sentence: "with" + "10k to 100k users". */
export interface Phrase {
  before: string;
  value: string;
}

export const FILTER_KINDS = ['names', 'texts', 'range', 'day', 'days', 'text'] as const;

/** One filter: its parameter, its text in an address, its words in a sentence. */
export interface Filter<Kind extends (typeof FILTER_KINDS)[number], Value> {
  kind: Kind;
  /** What the filter is about: the heading of its form, and its name in the list of filters. */
  title: string;
  schema: z.ZodType<Value, string>;
  /** The text that `schema` reads as this value again. */
  format(value: Value): string;
  words(value: Value, context: WordContext): Phrase;
}

export interface NamesFilter<Name extends string> extends Filter<'names', Name[]> {
  /** The names it knows, in the order they are offered. */
  names: readonly Name[];
  nameOf(name: string): string;
}

type Words<Value> = Filter<'text', Value>['words'];

export function namesFilter<Name extends string>(
  param: string,
  title: string,
  names: readonly Name[],
  nameOf: (name: string) => string,
  words: Words<Name[]>,
): NamesFilter<Name> {
  return { kind: 'names', title, names, nameOf, schema: namesParam(param, names), format: formatList, words };
}

export function textsFilter(
  param: string,
  title: string,
  { what, pattern }: { what: string; pattern?: RegExp },
  words: Words<string[]>,
): Filter<'texts', string[]> {
  return { kind: 'texts', title, schema: textsParam(param, what, pattern), format: formatList, words };
}

export interface RangeFilter extends Filter<'range', Range> {
  bounds: RangeBounds;
}

export function rangeFilter(param: string, title: string, bounds: RangeBounds, words: Words<Range>): RangeFilter {
  return { kind: 'range', title, bounds, schema: rangeParam(param, bounds), format: formatRange, words };
}

export function dayFilter(param: string, title: string, before: string): Filter<'day', DayPoint> {
  const words: Words<DayPoint> = (value, context) => ({ before, value: context.day(value) });
  return { kind: 'day', title, schema: dayPointParam(param), format: (value) => value, words };
}
