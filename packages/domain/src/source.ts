/** Sources of days from before the first run. */
export const BACKFILL_SOURCES = [
  'internet-archive',
  'wordpress-downloads',
  'chrome-manifests',
  'obsidian-history',
  'figma-files',
  'sample-history',
] as const;
export type BackfillSource = (typeof BACKFILL_SOURCES)[number];

/**
 * Where a value comes from: `seen` in the marketplace by a run, or filled in from a history source.
 * A seen value always wins.
 */
export type ValueSource = 'seen' | BackfillSource;

/** Sources that mostly contain metrics only: their days do not confirm a plugin's content. */
export const NUMBERS_ALONE: readonly BackfillSource[] = ['wordpress-downloads', 'figma-files', 'sample-history'];
