import { z } from 'zod';
import { invalidRequest } from '../../api-error.ts';
import { ofListOn } from '../../as-of.ts';
import { ChangePageParams, changesNotByDay, DEFAULT_GROUPS } from '../../changes/change-params.ts';
import { readChangesPage } from '../../changes/read-changes-page.ts';
import { stripDays } from '../../changes/strip-days.ts';
import { AsOfParam } from '../../list-params.ts';
import { tableOf } from '../table-of.ts';
import { endpointTable, type TableSource } from '../table-source.ts';

const query = z.strictObject({ ...ChangePageParams.shape, ...AsOfParam.shape });
const Days = z.object({
  days: z.array(z.object({ day: z.iso.date(), changes: z.int().nullable(), isRead: z.boolean() })),
});

const days: TableSource = {
  description: 'How many changes each of the last 90 days has, of the kinds and sizes asked for.',
  params: z.strictObject({}),
  query,
  list: { shape: Days, list: 'days' },
  read: async ({ db: today, query: asked }) => {
    const { asOf: on, ...params } = query.parse(asked);
    const issues = changesNotByDay({ ...params, asOf: on });
    if (issues.length > 0) throw invalidRequest(issues);
    const { db, asOf } = await ofListOn(today, on, params.marketplace.length > 0 ? params.marketplace : undefined);
    const rows = stripDays(await readChangesPage(db, params));
    return { table: tableOf(Days, { days: rows }, 'days'), asOf: asOf ?? null, next: null };
  },
};

/** What the page of changes shows. */
export const CHANGE_TABLES = {
  '/changes': endpointTable({
    description: 'Changes over all marketplaces, newest first, part by part.',
    endpoint: '/api/v1/changes',
    list: 'changes',
    units: { number: 'users, else what the marketplace is ordered by' },
    usual: { kind: DEFAULT_GROUPS.join(), limit: '100' },
    view: { order: ChangePageParams.shape.order.optional() },
  }),
  '/changes/days': days,
};
