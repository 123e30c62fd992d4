import type { RunKind } from '@pi/domain';

/** How the units of a run become rows: all that differs between the kinds of runs. */
export interface ProcessingPolicy {
  /** Whether the responses are archived; false where they come from the archive. */
  archivesResponses: boolean;
  /**
   * What happens when several units have the same plugin: `latest_wins` stores the latest response, since the units of a day
   * are read within minutes; `each_is_stored` stores one after the other, since recordings of years are states of their own.
   */
  repeats: 'latest_wins' | 'each_is_stored';
  /**
   * When a plugin that is stored for the first time is announced as listed: `known_marketplace` once an earlier day of its
   * marketplace is stored; `known_complete_list` only by a complete list besides, since single recordings prove nothing
   * about what was there before; `never` where the plugin may have been listed long before the response.
   */
  announcesNew: 'known_marketplace' | 'known_complete_list' | 'never';
  /**
   * What a complete list leads to: `delists_at_end` when the run finishes, once the whole run is checked; `delists_at_once`
   * where days follow each other in one run; `derives_day` where an old list delists nothing, and only becomes what the next
   * list is compared with.
   */
  completeList: 'delists_at_end' | 'delists_at_once' | 'derives_day';
}

/** Quality rules are not here: which rule applies to which kind of run stands in quality/rules.ts. */
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

/** The policy of a run whose archived responses are parsed again: its own, without archiving them a second time. */
export function reparsePolicy(kind: RunKind): ProcessingPolicy {
  return { ...POLICIES[kind], archivesResponses: false };
}
