import type { Quarter } from '@pi/domain';
import { storeTitle } from '#lib/store-title.ts';

const LIST = new Intl.ListFormat('en');

interface Of {
  quarter: Quarter;
  isComplete: boolean;
  /** Marketplaces of which only the days are known: their newest day is long after the quarter. */
  withoutFacts: readonly string[];
  /** How many marketplaces the report is of. */
  marketplaces: number;
  /** Marketplaces that were first read in the quarter, after its first day. */
  startedLate: readonly string[];
}

/** What a report cannot say, a sentence each. */
export function reportLimits({ quarter, isComplete, withoutFacts, startedLate, marketplaces }: Of): string[] {
  return [
    ...(isComplete ? [] : [`Not every day of ${quarter} was read: numbers are of the days that each part names.`]),
    ...(startedLate.length === 0
      ? []
      : [
          `${startedLate.length > 1 && startedLate.length === marketplaces ? 'All marketplaces' : LIST.format(startedLate.map(storeTitle))} ${startedLate.length === 1 ? 'was' : 'were'} read from a later day of the quarter on: what came and went before is not known.`,
        ]),
    ...(withoutFacts.length === 0
      ? []
      : [
          `The fastest growing plugins, the largest companies and categories, ratings and prices are known of the newest day alone, which is no more of ${quarter}. They are left out for ${LIST.format(withoutFacts.map(storeTitle))}; a PDF that was made when the quarter ended has them.`,
        ]),
    'Numbers of different marketplaces count different things and are never added together.',
    'Stores round what they show. A sum of rounded numbers is as rounded as its parts, and a change may be one of the rounding.',
    'A plugin that came and went between two readings is not counted. Some stores are read in part: their pages say which.',
  ];
}
