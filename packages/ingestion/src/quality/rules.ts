import { RUN_KINDS, type RunKind } from '@pi/domain';

/** A number that a rule compares with, and its unit. */
export interface Threshold {
  value: number;
  unit: string;
}

/** A rule on suspicious lists or numbers, as the code applies it and as a page prints it. */
export interface QualityRule {
  title: string;
  /** What is compared with what. */
  looksAt: string;
  thresholds: Readonly<Record<string, Threshold>>;
  /** What happens to what the rule refuses. */
  consequence: string;
  /**
   * The kinds of runs it applies to. A reparse applies those of the run whose responses it parses.
   * Rules on one response or one plugin apply to all kinds and are not told which one it is.
   */
  runs: readonly RunKind[];
  /** The whole rule in one or two sentences for people. */
  sentence: string;
}

/** How many earlier daily runs say what is usual. */
const EARLIER_RUNS = { value: 28, unit: 'daily runs before' };
/** What a store shows on so many runs is usual from then on: stores do change. */
const ACCEPTED_AFTER_RUNS = { value: 7, unit: 'daily runs' };
const MEDIAN = { value: 0.5, unit: 'share of the earlier runs' };
const LEAST_SHARE_OF_LIST = { value: 0.8, unit: 'share of the plugins read last' };
const LEAST_SHARE_OF_NAMES = { value: 0.8, unit: 'share of the plugins named last' };
const HALF_OF_BEFORE = { value: 0.5, unit: 'share of the count before' };
const LEAST_COUNT = { value: 100, unit: 'users or downloads before' };
const MOST_MOVED = { value: 0.1, unit: 'share of the plugins expected to change' };
/** Of a whole day, and of one number of it. */
const STALE = {
  leastExpected: { value: 15, unit: 'plugins expected to change' },
  mostMoved: MOST_MOVED,
  earlierRuns: EARLIER_RUNS,
  usualShare: MEDIAN,
  acceptedAfterRuns: ACCEPTED_AFTER_RUNS,
};
const OLDEST_SOURCE = { value: 48, unit: 'hours before the response' };
const LEAST_CHANGE = { value: 0.2, unit: 'share of the listings with the field, or of the values' };

const RECORDED_AFTER = { value: 7, unit: 'days since it is missing' };

const MOST_FALLING = { value: 0.5, unit: 'share of the plugins compared; more must fall' };
const ANY_FALL = { value: 1, unit: 'share of the count before, for any fall' };

const percent = ({ value }: Threshold) => `${value * 100} %`;
/** What falls below this share of the count before. */
const fallBelow = (share: Threshold) => (share.value === 1 ? 'by any amount' : `to less than ${percent(share)}`);
const [percentOfList, percentOfNames, percentMoved, percentChanged] = [
  LEAST_SHARE_OF_LIST,
  LEAST_SHARE_OF_NAMES,
  MOST_MOVED,
  LEAST_CHANGE,
].map(percent);

/**
 * Every rule on suspicious lists and numbers, with all its constants: the code takes its numbers
 * from here, pages print it. To change a rule, change its number here; how numbers are compared is
 * in the other files of this folder.
 */
export const QUALITY_RULES = {
  shortList: {
    title: 'Short list',
    looksAt: 'the length of a complete list, compared with the number of plugins read last',
    thresholds: { leastShare: LEAST_SHARE_OF_LIST },
    consequence: 'The list does not count as complete and delists no plugin; the plugins on it are stored.',
    runs: RUN_KINDS,
    sentence:
      `A list with less than ${percentOfList} of the plugins read last is incomplete. ` +
      'If the list of the next day is just as short, it is accepted.',
  },
  shortDiscovery: {
    title: 'Short discovery',
    looksAt: 'the number of plugins that a sitemap names, compared with the number named last',
    thresholds: { leastShare: LEAST_SHARE_OF_NAMES },
    consequence:
      'The day is suspect, and the next call of the daily run reads the sitemap again; the plugins that are known or ' +
      'named are read. A sitemap that names no plugin, or cannot be read, is a failure.',
    runs: ['daily'],
    sentence:
      `A sitemap that names less than ${percentOfNames} of the plugins that it named last makes the day suspect. ` +
      'If it names as few the next day, it is accepted.',
  },
  shortRun: {
    title: 'Short run',
    looksAt: 'the number of plugins that a whole run finds, compared with the number read last',
    thresholds: { leastShare: LEAST_SHARE_OF_LIST },
    consequence: 'The day is suspect and delists no plugin; the listings that were read are stored.',
    runs: ['daily'],
    sentence:
      `A run whose discovery was complete, but which finds less than ${percentOfList} of the plugins read last, ` +
      'or none at all, makes its day suspect.',
  },
  fallingCounts: {
    title: 'Falling counts',
    looksAt: 'users, downloads and ratings of the known plugins of a batch, compared with their stored numbers',
    thresholds: {
      mostPlugins: MOST_FALLING,
      leastUsers: { value: 10, unit: 'users before, for a sharp fall' },
      leastDownloads: { value: 4, unit: 'downloads before, for a sharp fall' },
      leastRatings: { value: 4, unit: 'ratings before, for a sharp fall' },
      sharpFall: HALF_OF_BEFORE,
      anyFall: ANY_FALL,
      leastBeforeAny: { value: 1, unit: 'downloads or ratings before, for any fall' },
      leastPluginsSharp: { value: 3, unit: 'plugins compared, for a sharp fall' },
      leastPluginsAny: { value: 10, unit: 'plugins compared, for any fall of downloads or ratings' },
      leastPluginsAgain: { value: 1, unit: 'plugins compared, once counts fell in the same run' },
      acceptedAfterRuns: ACCEPTED_AFTER_RUNS,
    },
    consequence: 'The numbers of the batch are not stored and the day is suspect; all other fields are stored.',
    runs: ['daily', 'trial'],
    sentence:
      `Counts that fall for more than ${percent(MOST_FALLING)} of the plugins of a batch are rejected: users that fall ` +
      `${fallBelow(HALF_OF_BEFORE)}, downloads and ratings that fall ${fallBelow(ANY_FALL)}. ` +
      `After ${ACCEPTED_AFTER_RUNS.value} daily runs with falling counts they are accepted.`,
  },
  staleDay: {
    title: 'Stale day',
    looksAt: 'the share of plugins whose numbers changed since the last day, compared with the usual share',
    thresholds: STALE,
    consequence:
      'The day is suspect: all its numbers are reverted, and the next call of the daily run reads the day again.',
    runs: ['daily'],
    sentence:
      `When at most ${percentMoved} of the usual number of plugins changed, the store shows an earlier day again. The ` +
      `usual share is the median of the last ${EARLIER_RUNS.value} daily runs, or the ` +
      `${ACCEPTED_AFTER_RUNS.value}th lowest share where that is lower.`,
  },
  staleNumbers: {
    title: 'Stale numbers',
    looksAt: 'the share of plugins of which one number, such as downloads, changed, compared with its usual share',
    thresholds: STALE,
    consequence: 'The day is suspect, and this number of it is reverted; all other numbers are stored.',
    runs: ['daily'],
    sentence:
      'A store may take its numbers from several sources: one of them is checked as all together are, and may show ' +
      'an earlier day while the others show this one.',
  },
  oldSource: {
    title: 'Old source',
    looksAt: 'the moment at which the store made a number, where it says so',
    thresholds: { oldest: OLDEST_SOURCE },
    consequence: 'The number is not stored for the day; all other numbers and fields are stored.',
    runs: ['daily', 'trial'],
    sentence: `Numbers that the store made more than ${OLDEST_SOURCE.value} hours before its response are not those of the day.`,
  },
  drift: {
    title: 'Drift',
    looksAt: 'how often each field is found, and how large its numbers are, compared with each of the earlier runs',
    thresholds: {
      leastChange: LEAST_CHANGE,
      leastEvidence: { value: 6, unit: 'N d^2: squared change times effective sample size, see find-drift.ts' },
      earlierRuns: EARLIER_RUNS,
      usualShare: MEDIAN,
      acceptedAfterRuns: ACCEPTED_AFTER_RUNS,
    },
    consequence:
      'The day is suspect. A field keeps its last value; where a number drifted, all numbers of the day are reverted.',
    runs: ['daily'],
    sentence:
      `A field drifts when ${percentChanged} fewer listings have it, or when ${percentChanged} of its values have another ` +
      `size. It does not when ${ACCEPTED_AFTER_RUNS.value} of the last ${EARLIER_RUNS.value} daily runs look the same, ` +
      `or ${percent(MEDIAN)} of them where there are fewer.`,
  },
  garbledText: {
    title: 'Garbled text',
    looksAt: 'the replacement character U+FFFD in a field of a listing',
    thresholds: {},
    consequence: 'The field keeps its last value; a listing without a readable id, address or name is left out.',
    runs: RUN_KINDS,
    sentence: 'A field whose bytes are not text in the declared encoding is not stored.',
  },
  missing: {
    title: 'Missing plugin',
    looksAt:
      'listed plugins that a complete list lacks, or all pages of the catalogue, or that were asked for by their id and not given',
    thresholds: { recordedAfter: RECORDED_AFTER },
    consequence: 'The plugin is missing: totals leave it out until it is seen again. It is not delisted.',
    runs: ['daily', 'replay'],
    sentence:
      'A plugin is missing since the first day on which a successful run should have read it and did not. After ' +
      `${RECORDED_AFTER.value} days that is one of its changes.`,
  },
  sharpFall: {
    title: 'Sharp fall of one plugin',
    looksAt: 'users and downloads of one plugin, compared with the day before in its history',
    thresholds: { leastCount: LEAST_COUNT, sharpFall: HALF_OF_BEFORE },
    consequence: 'The number is stored, and the fall appears among the changes of the plugin.',
    runs: RUN_KINDS,
    sentence: `A count of at least ${LEAST_COUNT.value} that falls ${fallBelow(HALF_OF_BEFORE)} is a sharp fall.`,
  },
} as const satisfies Record<string, QualityRule>;

export type QualityRuleName = keyof typeof QUALITY_RULES;

/** Whether a rule applies to runs of a kind. */
export function appliesTo(rule: QualityRuleName, kind: RunKind): boolean {
  const runs: readonly RunKind[] = QUALITY_RULES[rule].runs;
  return runs.includes(kind);
}
