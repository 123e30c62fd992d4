/** States of a run. `partial`: finished, with failures. */
export const RUN_STATUSES = ['running', 'succeeded', 'partial', 'failed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/**
 * Why a run exists: `daily` the daily run, `trial` a part of one to try something out, `replay`
 * recorded responses on the same path, `backfill` history.
 */
export const RUN_KINDS = ['daily', 'trial', 'replay', 'backfill'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** States of a unit. `gone`: done, and the store states that the plugin is not listed. */
export const UNIT_STATUSES = ['todo', 'done', 'gone', 'failed'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/**
 * Whether a plugin is in its marketplace today. `missing`: a run that should have read it did not.
 */
export const PLUGIN_STATUSES = ['listed', 'missing', 'delisted'] as const;
export type PluginStatus = (typeof PLUGIN_STATUSES)[number];

/** Where the data of a database comes from; a database holds one of the two, never both. */
export const DATA_ORIGINS = ['sample', 'live'] as const;
export type DataOrigin = (typeof DATA_ORIGINS)[number];

/** Counts of a run. */
export interface RunCounts {
  /** Units, found by discovery or recorded. */
  units: number;
  /** Listings stored. */
  listings: number;
  /** Listings whose content changed. */
  revisions: number;
  changes: number;
  /** Plugins that the store states are not listed. */
  gone: number;
  failures: number;
  /** Listings whose numbers could be compared with an earlier day; absent in old runs. */
  compared?: number;
  /** Compared listings of which at least one number changed. */
  moved?: number;
  /** Days of metrics, over all plugins, that were not known before; only backfills count them. */
  newDays?: number;
  /** Plugins that the store's own list named, where discovery reads one to its end. */
  discovered?: number;
}

/** The names of all counts, to add them up. */
export const RUN_COUNTS = [
  'units',
  'listings',
  'revisions',
  'changes',
  'gone',
  'failures',
  'compared',
  'moved',
  'newDays',
  'discovered',
] as const satisfies readonly (keyof RunCounts)[];

export const NO_COUNTS: Required<Omit<RunCounts, 'newDays' | 'discovered'>> = {
  units: 0,
  listings: 0,
  revisions: 0,
  changes: 0,
  gone: 0,
  failures: 0,
  compared: 0,
  moved: 0,
};

// What a run may have failed of that holds nothing of the deployment: an answer of a store, as the
// fetcher words it, and our own sentence on a day that ended.
const PUBLIC_ERRORS = [/^(GET|POST) https?:\/\//, /^the day ended with \d+ units still to do$/];

/**
 * Why a run failed, as everybody may read it: what the store did, or that something failed on the
 * server. Other errors may hold hosts and paths; the log and the command line have them.
 */
export function publicRunError(error: string | null): string | null {
  if (error === null || PUBLIC_ERRORS.some((pattern) => pattern.test(error))) return error;
  return 'something failed on the server, see its log';
}
