/** States of an ingestion run. `partial`: finished, with failures. */
export const RUN_STATUSES = ['running', 'succeeded', 'partial', 'failed'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Why a run exists: the day's collection, a part of it to try something out, recorded responses fed through the same path, history. */
export const RUN_KINDS = ['daily', 'trial', 'replay', 'backfill'] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** States of one unit of work inside a run. `gone`: done, and the store has nothing there. */
export const UNIT_STATUSES = ['todo', 'done', 'gone', 'failed'] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** Whether a plugin is in its store today. */
export const PLUGIN_STATUSES = ['listed', 'delisted'] as const;
export type PluginStatus = (typeof PLUGIN_STATUSES)[number];

/** Where the data of a database comes from; a database holds one of them, never both. */
export const DATA_ORIGINS = ['sample', 'live'] as const;
export type DataOrigin = (typeof DATA_ORIGINS)[number];

/** Counts of an ingestion run, all in pieces. */
export interface RunCounts {
  /** Units of work: found by discovery, or recorded. */
  units: number;
  /** Listings stored. */
  listings: number;
  /** Listings whose content changed. */
  revisions: number;
  changes: number;
  /** Plugins the store said are gone. */
  gone: number;
  failures: number;
  /** Listings whose numbers could be compared with those of an earlier day; absent in runs of before it was counted. */
  compared?: number;
  /** Those of them of which any number had changed. */
  moved?: number;
  /** Days of plugins' numbers that were not known before; only backfills count them. */
  newDays?: number;
}

export const NO_COUNTS: Required<Omit<RunCounts, 'newDays'>> = {
  units: 0,
  listings: 0,
  revisions: 0,
  changes: 0,
  gone: 0,
  failures: 0,
  compared: 0,
  moved: 0,
};
