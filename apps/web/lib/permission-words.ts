import { isChangeOfHands, PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';
import type { PermissionInWords, PluginChange, PluginRisk } from '@pi/domain/api';
import { describePermission, pluginRisk } from '@pi/intelligence';

/**
 * A plugin's permissions in plain words, the riskiest first, then those that it asked for before.
 * @param changes newest first
 */
export function permissionsInWords(
  marketplace: string,
  permissions: readonly string[] | null | undefined,
  changes: readonly PluginChange[],
): PermissionInWords[] {
  const current = [...new Set(permissions ?? [])];
  const had = new Set(current);
  const dropped = changes.filter(
    ({ kind, before }) => kind === 'permission_removed' && before !== null && !had.has(before) && had.add(before),
  );
  const inWords = (permission: string, of: Pick<PermissionInWords, 'since' | 'version' | 'droppedOn'>) => ({
    permission,
    ...describePermission(marketplace, permission),
    ...of,
  });
  const level = pluginRisk(marketplace, permissions) ?? 'high';
  const now = current.map((permission) => {
    const added = changes.find(({ kind, after }) => kind === 'permission_added' && after === permission);
    const words = inWords(permission, {
      since: added?.day ?? null,
      version: added ? versionOf(added.day, changes) : null,
      droppedOn: null,
    });
    // One that is worth as much as the sites it may be used on is never riskier than the whole.
    return rankOf(words.risk) > rankOf(level) ? { ...words, risk: level } : words;
  });
  return [
    ...now.toSorted((a, b) => rankOf(b.risk) - rankOf(a.risk) || a.words.localeCompare(b.words, 'en')),
    ...dropped.map(({ day, before }) => inWords(before ?? '', { since: null, version: null, droppedOn: day })),
  ];
}

/** The version that was released on a day; null where none was seen. */
export function versionOf(day: string, changes: readonly PluginChange[]): string | null {
  return changes.find((change) => change.kind === 'version_released' && change.day === day)?.after ?? null;
}

/**
 * A plugin's permission risk, and since when it is not another one; null where its permissions are
 * not known.
 * @param changes newest first
 */
export function riskInTime(
  marketplace: string,
  permissions: readonly string[] | null | undefined,
  changes: readonly PluginChange[],
): PluginRisk | null {
  const level = pluginRisk(marketplace, permissions);
  if (level === null) return null;
  const then = new Set(permissions);
  const ofPermissions = changes.filter(({ kind }) => kind === 'permission_added' || kind === 'permission_removed');
  for (const [day, ofDay] of Map.groupBy(ofPermissions, (change) => change.day)) {
    for (const { before, after } of ofDay) {
      if (after !== null) then.delete(after);
      if (before !== null) then.add(before);
    }
    const before = pluginRisk(marketplace, [...then]);
    if (before !== null && before !== level) return { level, since: day, before };
  }
  return { level, since: null, before: null };
}

/** The place of a risk, 0 is none. */
export function rankOf(risk: PermissionRisk): number {
  return PERMISSION_RISKS.indexOf(risk);
}

/** The newest day on which a permission of high risk was added; null where there is none. */
export function highRiskGainedOn(permissions: readonly PermissionInWords[]): string | null {
  const days = permissions.flatMap(({ risk, since }) => (risk === 'high' && since ? [since] : []));
  return days.toSorted().at(-1) ?? null;
}

/** The newest change of hands; undefined where none was seen. */
export function newestHandsChange(changes: readonly PluginChange[]): PluginChange | undefined {
  return changes.find(isChangeOfHands);
}
