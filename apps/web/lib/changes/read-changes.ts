import type { Db } from '@pi/db';
import type { ChangeFilters } from '@pi/db/queries/changes/change-conditions';
import type { ChangeRow } from '@pi/db/queries/changes/change-rows';
import { type ChangeOrder, listLargestChanges, listNewestChanges } from '@pi/db/queries/changes/list-changes';
import { isChangeOfHands } from '@pi/domain';
import type { ChangeItem } from '@pi/domain/api';
import { listOwnersAround } from '@pi/ingestion/owners';
import { toChangeItem } from '#lib/answers/change.ts';
import { type ChangeLine, toChangeLine } from './change-line.ts';

/** Lines of changes, those of the largest, or riskiest, plugins first. */
export async function readLargestChanges(
  db: Db,
  filters: ChangeFilters,
  part: { order: ChangeOrder; limit: number; offset?: number },
): Promise<ChangeLine[]> {
  const lines = await listLargestChanges(db, filters, part);
  const items = (await withOwners(db, lines.flat())).values();
  return lines.flatMap((line) => toChangeLine(line.flatMap(() => items.next().value ?? [])) ?? []);
}

/** The newest changes of marketplaces, for `CompactChanges`. */
export async function readNewestChanges(db: Db, filters: ChangeFilters, limit: number): Promise<ChangeItem[]> {
  return withOwners(db, await listNewestChanges(db, filters, { after: null, limit }));
}

/** Rows with the owners of the changes of hands among them. */
export async function withOwners(db: Db, rows: readonly ChangeRow[]): Promise<ChangeItem[]> {
  const ofHands = rows.filter(isChangeOfHands).map(({ id }) => id);
  const owners = ofHands.length === 0 ? new Map() : await listOwnersAround(db, ofHands);
  return rows.map((row) => toChangeItem(row, owners.get(row.id)));
}
