import type { ChangePlace } from '@pi/db/queries/changes/list-changes';
import { Day } from '@pi/domain';
import { type Cursor, cursorMark, formatCursor } from '@pi/domain/api';
import { invalidRequest } from '#lib/api-error.ts';
import { OTHER_CURSOR } from '#lib/cursor-param.ts';
import { type ChangeFilterParams, changesQuery } from './change-params.ts';

/** A list of changes, and the UTC day of the past that it is of. */
type ChangesOn = ChangeFilterParams & { asOf?: Day | undefined };

/** The place in a list after a change, as a parameter that no other list takes. */
export function changeCursor({ day, id }: ChangePlace, query: ChangesOn): string {
  return formatCursor({ key: [day], id, before: 0, isBack: false, of: markOf(query) });
}

/**
 * The place that a cursor means; null without one.
 * @throws ApiError naming `cursor` where it is none of this list
 */
export function placeOf(cursor: Cursor | undefined, query: ChangesOn): ChangePlace | null {
  if (cursor === undefined) return null;
  const day = Day.safeParse(cursor.key[0]);
  if (!day.success || cursor.of !== markOf(query)) throw invalidRequest([OTHER_CURSOR]);
  return { day: day.data, id: cursor.id };
}

function markOf(query: ChangesOn): string {
  const parameters = Object.entries(changesQuery({ order: 'size', page: 1, ...query }));
  return cursorMark([parameters, query.asOf]);
}
