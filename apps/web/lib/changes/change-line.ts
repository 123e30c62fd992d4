import { PERMISSION_RISKS } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';

/**
 * A line of a list: a change, and the others of its plugin and day that stand in the same line.
 * Permissions that came or went together are one line, the riskiest first.
 */
export type ChangeLine = ChangeItem & { others: ChangeItem[] };

/** One line of these changes; null without any. */
export function toChangeLine(changes: readonly ChangeItem[]): ChangeLine | null {
  const [first, ...others] = changes.toSorted((a, b) => riskOf(b) - riskOf(a));
  return first ? { ...first, others } : null;
}

/** All changes of a line. */
export function changesOf({ others, ...first }: ChangeLine): ChangeItem[] {
  return [first, ...others];
}

function riskOf({ permission }: ChangeItem): number {
  return permission ? PERMISSION_RISKS.indexOf(permission.risk) : 0;
}
