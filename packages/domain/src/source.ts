/**
 * Where history comes from that we did not see ourselves.
 */
export const BACKFILL_SOURCES = [
  'internet-archive',
  'wordpress-downloads',
  'chrome-manifests',
  'obsidian-history',
  'figma-files',
] as const;
export type BackfillSource = (typeof BACKFILL_SOURCES)[number];

/** Where a value comes from: we saw it in its store, or it was filled in later. A value that was seen always wins. */
export type ValueSource = 'seen' | BackfillSource;

/** Sources most of whose days tell numbers alone: a day of theirs does not mean that a plugin's texts were read. */
export const NUMBERS_ALONE: readonly BackfillSource[] = ['wordpress-downloads', 'figma-files'];
