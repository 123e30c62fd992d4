import { CHANGE_ORDERS } from '@pi/db/queries/changes/list-changes';
import { addDays, CHANGE_GROUPS, type ChangeGroup, type Day, PERMISSION_RISKS } from '@pi/domain';
import { type Issue, namesParam, parseShortNumber } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { z } from 'zod';
import { CursorParam } from '#lib/cursor-param.ts';
import { listHref } from '#lib/list-href.ts';
import { AsOfParam, dayParam, limitParam, type RawParams } from '#lib/list-params.ts';

/** How many days a list of changes may span. */
export const CHANGE_SPANS = [1, 7, 30, 90] as const;
/** The groups that the page shows where none is chosen. */
export const DEFAULT_GROUPS: readonly ChangeGroup[] = ['hands', 'permission'];

const names = marketplaceInfos.map(({ name }) => name) as [string, ...string[]];
const span = z
  .enum(CHANGE_SPANS.map(String) as [string, ...string[]])
  .transform(Number)
  .default(7);
const count = z
  .string()
  .meta({ pattern: '^\\d[\\d.,]*[kKmMbB]?$', examples: ['10k'] })
  .transform((text, context) => {
    const value = parseShortNumber(text);
    if (value !== null && Number.isInteger(value) && value >= 0 && value <= 1e13) return value;
    context.addIssue({ code: 'custom', message: 'users must be a whole number such as 10000, 10k or 1M.' });
    return z.NEVER;
  });

/** What list and API have in common: which changes are wanted. */
export const ChangeFilterParams = z.object({
  kind: namesParam('kind', CHANGE_GROUPS).optional(),
  marketplace: namesParam('marketplace', names).default([]),
  days: span.meta({ description: 'How many days.' }),
  users: count.optional().meta({ description: 'Plugins with at least so many users.' }),
  risk: namesParam('risk', PERMISSION_RISKS).default([]),
  day: dayParam('day').optional().meta({ description: 'This day alone.' }),
  until: dayParam('until').optional().meta({ description: 'The last of the days; without it the newest one.' }),
});

export type ChangeFilterParams = z.infer<typeof ChangeFilterParams>;

/** Parameters of the list in the API. */
export const ChangeListParams = ChangeFilterParams.extend({
  ...AsOfParam.shape,
  limit: limitParam(100, 50),
  ...CursorParam.shape,
});

export const ChangePageParams = ChangeFilterParams.extend({
  order: z.enum(CHANGE_ORDERS).default('size'),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
export type ChangePageParams = z.infer<typeof ChangePageParams>;

/** What a list as of a day cannot answer: permission risks are known of newest listings alone. */
export function changesNotByDay({
  asOf,
  risk,
  order,
}: Partial<Record<'asOf' | 'risk' | 'order', string | readonly string[] | undefined>>): Issue[] {
  if (!asOf) return [];
  const wrong = [risk && risk.length > 0 && 'risk', order === 'risk' && 'order'].filter(
    (field) => typeof field === 'string',
  );
  return wrong.map((field) => ({
    field,
    message: `${field} cannot be used together with asOf: permission risks are known of the newest day only.`,
  }));
}

/** The first and last UTC day that is asked for. */
export function daysOf({ day, until, days }: Pick<ChangePageParams, 'day' | 'until' | 'days'>, newest: Day) {
  const to = day ?? (until && until < newest ? until : newest);
  return { from: day ?? addDays(to, 1 - days), to };
}

/** The page's address with some parameters changed; undefined ones are left out, defaults too. */
export function changesHref(params: ChangePageParams, changed: Partial<ChangePageParams> = {}): string {
  return listHref('/changes', changesQuery({ ...params, page: 1, ...changed }));
}

/** Parameters as an address has them, without those that are as they are by default. */
export function changesQuery({ kind, marketplace, days, users, risk, order, day, until, page }: ChangePageParams) {
  return {
    kind: kind?.join(),
    marketplace: marketplace.join() || undefined,
    days: days === 7 ? undefined : days,
    users,
    risk: risk.join() || undefined,
    order: order === 'size' ? undefined : order,
    day,
    until,
    page: page === 1 ? undefined : page,
  };
}

/** Boxes of one name that a form sends are one list. */
export function joinLists(params: RawParams): RawParams {
  return Object.fromEntries(
    Object.entries(params)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join() : value] as const)
      .filter(([, value]) => value !== ''),
  );
}
