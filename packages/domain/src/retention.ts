/** How long one kind of data is stored. */
export interface RetentionPeriod {
  /** What is stored so long. */
  what: string;
  /** Days; null: for good. */
  days: number | null;
  /** What removes it afterwards. */
  removedBy: string | null;
  /** The setting that replaces the number of days. */
  setting?: 'RAW_KEEP_DAYS';
}

const CLEAN_UP = 'the daily clean-up: the cron call, pi worker, npm start';

/**
 * How long data is stored: the only place with these numbers. To change a period, change it here.
 */
export const RETENTION = {
  responses: {
    what: 'every archived response; older ones stay where they differ from the one before, first of a month or newest',
    days: 90,
    removedBy: 'pi archive prune',
    setting: 'RAW_KEEP_DAYS',
  },
  unfinishedBodies: {
    what: 'bodies of responses that a killed process began to write',
    days: 1,
    removedBy: 'pi archive sweep',
  },
  finishedJobs: { what: 'jobs of the queue that are completed', days: 3, removedBy: 'the queue, as workers poll it' },
  failedJobs: { what: 'dead letters: jobs that failed for good', days: 90, removedBy: 'the queue, as workers poll it' },
  units: {
    what: 'units of work of a daily run that is not complete, its own day included',
    days: 1,
    removedBy: 'the first run of a later day',
  },
  letters: { what: 'letters, whether they were sent or not', days: 30, removedBy: CLEAN_UP },
  answers: {
    what: 'answers, private wishes and what groups share of answers, after the end day of their event',
    days: 365,
    removedBy: CLEAN_UP,
  },
  feedback: {
    what: 'whom people would meet again, after the end day of their event',
    days: 365,
    removedBy: CLEAN_UP,
  },
  invitations: { what: 'people of a roster, after the end day of their event', days: 365, removedBy: CLEAN_UP },
  refusedInvitations: {
    what: 'that an address wants no invitations: its SHA-256, not the address',
    days: null,
    removedBy: null,
  },
  dailyCounts: { what: 'what a user or an organization did against the limits of a day', days: 2, removedBy: CLEAN_UP },
  requestCounts: {
    what: 'how many requests of the API an address of the network, or the owner of a key, sent in an hour',
    days: 1,
    removedBy: CLEAN_UP,
  },
  sessions: { what: 'sessions that nobody used', days: 30, removedBy: CLEAN_UP },
  verifications: { what: 'codes to sign in, used or not, after they expired', days: 1, removedBy: CLEAN_UP },
  authLimits: { what: 'how often an address asked for codes', days: 1, removedBy: CLEAN_UP },
  modelCalls: {
    what: 'what a language model answered about listings, and what it cost',
    days: 365,
    removedBy: CLEAN_UP,
  },
  runs: { what: 'runs with their counts, failures and field statistics', days: null, removedBy: null },
} as const satisfies Record<string, RetentionPeriod>;

const SECONDS_A_DAY = 86_400;

/** A number of days in seconds. */
export function daysToSeconds(days: number): number {
  return days * SECONDS_A_DAY;
}
