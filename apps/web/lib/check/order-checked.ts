import type { CheckedPlugin, CheckSummary } from '@pi/domain/api';
import { rankOf } from './to-checked-plugin.ts';

type Ordered = Pick<CheckedPlugin, 'state' | 'ownerChanges' | 'riskAdded' | 'number'>;

/**
 * Plugins of an inventory, the worst first: those that were delisted, then those that changed
 * owner, then by the highest risk that was added, then missing ones, then ids that were not found;
 * among equals those with the most users.
 */
export function orderChecked<One extends Ordered>(plugins: readonly One[]): One[] {
  return plugins.toSorted((one, other) => {
    const [a, b] = [placeOf(one), placeOf(other)];
    const first = a.findIndex((part, at) => part !== b[at]);
    return first < 0 ? 0 : (b[first] ?? 0) - (a[first] ?? 0);
  });
}

function placeOf({ state, ownerChanges, riskAdded, number }: Ordered): number[] {
  return [
    Number(state === 'delisted'),
    Number(ownerChanges.length > 0),
    rankOf(riskAdded),
    Number(state === 'missing'),
    Number(state !== 'listed'),
    number?.value ?? -1,
  ];
}

/** How many of an inventory's plugins have what. */
export function summarizeChecked(plugins: readonly Ordered[]): CheckSummary {
  const count = (isOne: (plugin: Ordered) => boolean) => plugins.filter(isOne).length;
  return {
    given: plugins.length,
    listed: count(({ state }) => state === 'listed'),
    missing: count(({ state }) => state === 'missing'),
    delisted: count(({ state }) => state === 'delisted'),
    changedOwner: count(({ ownerChanges }) => ownerChanges.length > 0),
    gainedHighRisk: count(({ riskAdded }) => riskAdded === 'high'),
    neverSeen: count(({ state }) => state === 'never_seen'),
    unclear: count(({ state }) => state === 'ambiguous' || state === 'unreadable'),
  };
}
