import type { ChangeKind, Day } from '@pi/domain';
import { and, asc, gte, inArray, type SQL } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { marketChanges } from '../../schema/market-changes.ts';
import { isAnyOf } from '../../statement-parts.ts';
import { listDevelopersAround } from '../changes/developers-around.ts';
import { isChangeOfHandsRow } from '../facts/change-of-hands.sql.ts';

/** A change of hands, with the names of the developers that the listing stated. */
export interface StatedOwnerChange {
  day: Day;
  kind: ChangeKind;
  before: string | null;
  after: string | null;
}

/** A permission that a plugin gained and has not dropped since. */
export interface GainedPermission {
  day: Day;
  permission: string;
}

/** What an inventory is checked for; oldest first. */
export interface ChangesSince {
  ownerChanges: StatedOwnerChange[];
  permissionsAdded: GainedPermission[];
}

export const NO_CHANGES: ChangesSince = { ownerChanges: [], permissionsAdded: [] };

const { id, pluginId, day, kind, before, after } = marketChanges;
const OF_PERMISSIONS = ['permission_added', 'permission_removed'] as const;

/**
 * The changes of hands of plugins, and the permissions that they gained and still have, by the
 * plugins' database ids; plugins without any are missing.
 * @param since the first day; null: of all days
 */
export async function listChangesSince(
  db: Queryable,
  pluginIds: readonly number[],
  since: Day | null,
): Promise<Map<number, ChangesSince>> {
  if (pluginIds.length === 0) return new Map();
  const changesOf = (which: SQL | undefined) =>
    db
      .select({ id, pluginId, day, kind, before, after })
      .from(marketChanges)
      .where(and(isAnyOf(pluginId, pluginIds), since === null ? undefined : gte(day, since), which))
      .orderBy(asc(day), asc(id));
  const [owners, permissions] = await Promise.all([
    changesOf(isChangeOfHandsRow()).then((rows) => withNames(db, rows)),
    changesOf(inArray(kind, OF_PERMISSIONS)),
  ]);
  const ownersOf = Map.groupBy(owners, (row) => row.pluginId);
  const permissionsOf = Map.groupBy(permissions, (row) => row.pluginId);
  return new Map(
    [...new Set([...ownersOf.keys(), ...permissionsOf.keys()])].map((plugin) => [
      plugin,
      {
        ownerChanges: (ownersOf.get(plugin) ?? []).map(({ pluginId: _, ...change }) => change),
        permissionsAdded: permissionsAdded(permissionsOf.get(plugin) ?? []),
      },
    ]),
  );
}

type Row = Pick<typeof marketChanges.$inferSelect, 'id' | 'pluginId' | 'day' | 'kind' | 'before' | 'after'>;

// Where revisions name nobody, the change itself may; that of a takeover names the products.
async function withNames(db: Queryable, rows: readonly Row[]): Promise<(StatedOwnerChange & { pluginId: number })[]> {
  const stated = await listDevelopersAround(
    db,
    rows.map((row) => row.id),
  );
  const byChange = new Map(stated.map((one) => [one.changeId, one]));
  return rows.map((row) => {
    const names = byChange.get(row.id);
    const own = row.kind === 'taken_over' ? { before: null, after: null } : row;
    return {
      ...{ pluginId: row.pluginId, day: row.day, kind: row.kind },
      ...{ before: names?.before?.name ?? own.before, after: names?.after?.name ?? own.after },
    };
  });
}

/** @param changes oldest first */
function permissionsAdded(changes: readonly Row[]): GainedPermission[] {
  const held = new Map<string, Day>();
  for (const row of changes) {
    if (row.kind === 'permission_added' && row.after !== null) held.set(row.after, row.day);
    if (row.kind === 'permission_removed' && row.before !== null) held.delete(row.before);
  }
  return [...held].map(([permission, of]) => ({ day: of, permission }));
}
