import type { Db } from '@pi/db';
import type { Day, PermissionRisk } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import { readLargestChanges } from '#lib/changes/read-changes.ts';

/** How many changes of each kind a report names. */
const ROWS = 10;
/** Lines that are looked at: not each permission of a plugin of high risk is one of high risk. */
const LOOKED_AT = 60;

/** Changes of hands and new permissions of high risk in some days, of the largest plugins first. */
export async function readReportChanges(
  db: Db,
  days: { from: Day; to: Day },
): Promise<{ hands: ChangeItem[]; permissions: ChangeItem[] }> {
  const of = { marketplaces: [], users: null, ...days };
  const risks: PermissionRisk[] = ['high'];
  const [hands, permissions] = await Promise.all([
    readLargestChanges(db, { ...of, groups: ['hands'], risks: [] }, { order: 'size', limit: ROWS }),
    readLargestChanges(db, { ...of, groups: ['permission'], risks }, { order: 'size', limit: LOOKED_AT }),
  ]);
  const isHigh = ({ permission }: ChangeItem) => permission?.risk === 'high';
  return {
    hands: hands.map(withoutOthers),
    permissions: permissions.filter(isHigh).slice(0, ROWS).map(withoutOthers),
  };
}

function withoutOthers({ others: _others, ...change }: ChangeItem & { others: ChangeItem[] }): ChangeItem {
  return change;
}
