import type { RunKind } from '@pi/domain';

/**
 * What differs between the kinds of runs when their units are processed. Which quality rule applies
 * to which kind of run is in quality/rules.ts.
 */
export interface ProcessingPolicy {
  /** Whether the responses are archived; false where they come from the archive. */
  archivesResponses: boolean;
  /**
   * What happens when several units have the same plugin: `latest_wins` stores the latest response,
   * since the units of a day are read within minutes; `each_is_stored` stores one after the other,
   * since each of the recordings of several years is a state of the plugin.
   */
  repeats: 'latest_wins' | 'each_is_stored';
  /**
   * When a plugin that is stored for the first time is announced as listed: `known_marketplace`
   * when an earlier day of its marketplace is stored; `known_complete_list` when, in addition, it
   * comes with a complete list, since single recordings do not show what was listed before; `never`
   * where the plugin may have been listed long before the response.
   */
  announcesNew: 'known_marketplace' | 'known_complete_list' | 'never';
  /**
   * What a complete list leads to: `delists_at_end` delists missing plugins when the run finishes
   * and is checked; `delists_at_once` delists them in the same transaction, where one run has
   * several days; `derives_day` delists nothing, because the list is old, and only derives the day
   * that the next list is compared with.
   */
  completeList: 'delists_at_end' | 'delists_at_once' | 'derives_day';
}

const DAILY: ProcessingPolicy = {
  archivesResponses: true,
  repeats: 'latest_wins',
  announcesNew: 'known_marketplace',
  completeList: 'delists_at_end',
};

export const POLICIES: Readonly<Record<RunKind, ProcessingPolicy>> = {
  daily: DAILY,
  trial: DAILY,
  replay: {
    archivesResponses: true,
    repeats: 'each_is_stored',
    announcesNew: 'known_complete_list',
    completeList: 'delists_at_once',
  },
  backfill: {
    archivesResponses: true,
    repeats: 'each_is_stored',
    announcesNew: 'never',
    completeList: 'derives_day',
  },
};

/**
 * The policy of a run whose archived responses are parsed again: the run's own, without archiving
 * them again.
 */
export function reparsePolicy(kind: RunKind): ProcessingPolicy {
  return { ...POLICIES[kind], archivesResponses: false };
}
