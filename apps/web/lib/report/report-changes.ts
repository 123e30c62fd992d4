import type { Db } from '@pi/db';
import type { Day } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import { readLargestChanges } from '#lib/changes/read-changes.ts';

/** How many changes of each kind a report names. */
const ROWS = 10;

/**
 * Changes of hands and new permissions of high risk in some days, of the largest plugins first.
 * @param risky the names of the permissions of high risk, by marketplace
 */
export async function readReportChanges(
  db: Db,
  days: { from: Day; to: Day },
  risky: ReadonlyMap<string, readonly string[]>,
): Promise<{ hands: ChangeItem[]; permissions: ChangeItem[] }> {
  const of = { marketplaces: [], users: null, ...days };
  const part = { order: 'size', limit: ROWS } as const;
  const [hands, permissions] = await Promise.all([
    readLargestChanges(db, { ...of, groups: ['hands'], risks: [] }, part),
    readLargestChanges(db, { ...of, groups: ['permission'], risks: ['high'], permissions: risky }, part),
  ]);
  return { hands: hands.map(withoutOthers), permissions: permissions.map(withoutOthers) };
}

function withoutOthers({ others: _others, ...change }: ChangeItem & { others: ChangeItem[] }): ChangeItem {
  return change;
}
