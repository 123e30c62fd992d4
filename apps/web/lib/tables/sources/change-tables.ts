import { z } from 'zod';
import { invalidRequest } from '../../api-error.ts';
import { ofListOn } from '../../as-of.ts';
import { ChangePageParams, changesNotByDay, DEFAULT_GROUPS } from '../../changes/change-params.ts';
import { readChangesPage } from '../../changes/read-changes-page.ts';
import { AsOfParam } from '../../list-params.ts';
import { tableOf } from '../table-of.ts';
import { endpointTable, type TableSource } from '../table-source.ts';

const query = z.strictObject({ ...ChangePageParams.shape, ...AsOfParam.shape });
const Days = z.object({ days: z.array(z.object({ day: z.iso.date(), changes: z.int(), isRead: z.boolean() })) });

const days: TableSource = {
  description: 'How many changes the last 90 days have, of the kinds and sizes asked for.',
  params: z.strictObject({}),
  query,
  read: async ({ db: today, query: asked }) => {
    const { asOf: on, ...params } = query.parse(asked);
    const issues = changesNotByDay({ ...params, asOf: on });
    if (issues.length > 0) throw invalidRequest(issues);
    const { db, asOf } = await ofListOn(today, on, params.marketplace.length > 0 ? params.marketplace : undefined);
    const { strip, unreadDays } = await readChangesPage(db, params);
    const unread = unreadDays.map((day) => ({ day, changes: 0, isRead: false }));
    const rows = [...strip.days.map(({ day, changes }) => ({ day, changes, isRead: true })), ...unread].toSorted(
      (a, b) => (a.day < b.day ? -1 : 1),
    );
    return { table: tableOf(Days, { days: rows }, 'days'), asOf: asOf ?? null, next: null };
  },
};

/** What the page of changes shows. */
export const CHANGE_TABLES = {
  '/changes': endpointTable({
    description: 'Changes over all marketplaces, newest first, part by part.',
    endpoint: '/api/v1/changes',
    list: 'changes',
    usual: { kind: DEFAULT_GROUPS.join(), limit: '100' },
    view: ['order'],
  }),
  '/changes/days': days,
};
