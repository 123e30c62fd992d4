import type { Day } from '@pi/domain';

/** A change of hands: whose the plugin was, and whose it is now. */
export interface ChangeOfHands {
  pluginId: number;
  /** UTC day. */
  day: Day;
  /** The company that had the plugin before; null where none is known. */
  from: number | null;
  /** The company that has it today; null where none is known. */
  owner: number | null;
}

/** What left a company. */
export interface GivenAway {
  companyId: number;
  plugins: number;
  /** The last day on which one left. */
  lastOn: Day;
}

/**
 * The plugins that left each company: each once, however often it changed hands, and none that the
 * company has today.
 */
export function countGivenAway(changes: readonly ChangeOfHands[]): GivenAway[] {
  const left = changes.flatMap((one) =>
    one.from === null || one.from === one.owner ? [] : [{ ...one, from: one.from }],
  );
  return [...Map.groupBy(left, ({ from }) => from)].map(([companyId, all]) => ({
    companyId,
    plugins: new Set(all.map(({ pluginId }) => pluginId)).size,
    lastOn:
      all
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '',
  }));
}
