import { countChanges } from '@pi/db/queries/changes/count-changes';
import { listNewestChanges } from '@pi/db/queries/changes/list-changes';
import { listDaySpans } from '@pi/db/queries/changes/read-days';
import { CHANGE_GROUPS } from '@pi/domain';
import { ChangeItem, splitColumns } from '@pi/domain/api';
import { invalidRequest } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ofListOn } from '#lib/as-of.ts';
import { changeCursor, placeOf } from '#lib/changes/change-cursor.ts';
import { changesNotByDay, changesQuery, daysOf } from '#lib/changes/change-params.ts';
import { withOwners } from '#lib/changes/read-changes.ts';
import { filtersOf } from '#lib/changes/read-changes-page.ts';
import { correctedBy } from '#lib/corrected-by.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { listHref } from '#lib/list-href.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/changes'],
  async ({ db: today, query: { limit, cursor, asOf: on, ...query } }) => {
    const issues = changesNotByDay({ risk: query.risk, asOf: on });
    if (issues.length > 0) throw invalidRequest(issues);
    const list = { ...query, asOf: on };
    const after = placeOf(cursor, list);
    const { db, asOf } = await ofListOn(today, on, query.marketplace.length > 0 ? query.marketplace : undefined);
    const spans = await listDaySpans(db);
    const newest = spans
      .map((one) => one.newest)
      .toSorted()
      .at(-1);
    if (!newest)
      return { asOf, from: null, to: null, counts: [], countsAreFloor: false, meta: {}, next: null, changes: [] };
    const days = daysOf(query, newest);
    const filters = filtersOf({ ...query, kind: query.kind ?? [...CHANGE_GROUPS] }, days);
    const [{ counts, isFloor }, rows] = await Promise.all([
      countChanges(db, filters),
      listNewestChanges(db, filters, { after, limit: limit + 1 }),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const address = changesQuery({ order: 'size', page: 1, ...query });
    const items = await withOwners(db, shown);
    const columns = splitColumns(
      ChangeItem,
      items.map((item) => ({ ...item, correctedBy: correctedBy(asOf, item.day) })),
    );
    return {
      asOf,
      ...days,
      counts: CHANGE_GROUPS.map((group) => ({ group, changes: counts[group] ?? 0 })),
      countsAreFloor: isFloor,
      meta: columns.meta,
      next: last
        ? listHref('/api/v1/changes', { ...address, limit, asOf: on, cursor: changeCursor(last, list) })
        : null,
      changes: columns.rows,
    };
  },
);
