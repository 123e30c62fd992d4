import { listDaySpans } from '@pi/db/queries/changes/read-days';
import { countChangesByDay } from '@pi/db/queries/home/day-counts';
import { addDays, CHANGE_GROUPS } from '@pi/domain';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/changes/days'],
  async ({ db, query: { kind, days } }) => {
    const spans = await listDaySpans(db);
    const to = spans
      .map(({ newest }) => newest)
      .toSorted()
      .at(-1);
    if (!to) return { from: null, to: null, counts: [] };
    const from = addDays(to, 1 - days);
    const groups = kind ?? [...CHANGE_GROUPS];
    const counted = await countChangesByDay(db, { groups, from, to });
    return { from, to, counts: sumUp(counted.filter(({ group }) => groups.includes(group))) };
  },
);

type Count = Awaited<ReturnType<typeof countChangesByDay>>[number];

/** One count a day and group, by day: several kinds of changes are of one group. */
function sumUp(counts: readonly Count[]): Count[] {
  const grouped = Map.groupBy(counts, ({ day, group }) => `${day} ${group}`);
  return [...grouped]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ ...first, changes: others.reduce((sum, { changes }) => sum + changes, first.changes) }] : [],
    );
}
