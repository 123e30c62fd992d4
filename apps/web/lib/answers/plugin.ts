import type { PluginDetails as PluginDetailsRow } from '@pi/db/queries/catalogue/get-plugin';
import type { ProductFamily as ProductFamilyRow } from '@pi/db/queries/catalogue/list-families';
import type { MetricDay as MetricDayRow } from '@pi/db/queries/catalogue/list-plugin-metrics';
import type { PluginRow } from '@pi/db/queries/catalogue/plugin-row';
import { type CountField, DAILY_EXTRAS } from '@pi/domain';
import {
  derivedChange,
  MetricDay,
  PluginDetails,
  PluginItem,
  ProductFamily,
  Revision,
  reportedGroup,
  reportedNumber,
  splitColumns,
} from '@pi/domain/api';
import type { PluginOwner } from '@pi/ingestion/owners';
import { toPluginId } from '#lib/plugin-id.ts';
import { revisionChanges } from '#lib/revision-changes.ts';
import { toCount } from './count.ts';
import { toCompanyMatch, toOwnerPeriod } from './identity.ts';

/** A plugin of a list. */
export function toPluginItem(row: PluginRow): PluginItem {
  return PluginItem.parse({ ...row, id: toPluginId(row), ...pluginNumbers(row) });
}

export function toProductFamily({ members, ...family }: ProductFamilyRow): ProductFamily {
  return ProductFamily.parse({ ...family, members: members.map(toPluginItem) });
}

/** The numbers of one plugin day by day. */
export function toMetricDays(marketplace: string, rows: readonly MetricDayRow[]): MetricDay[] {
  return rows.map(({ day, source: from, ...row }) => {
    const of = { day, source: from === 'seen' ? marketplace : from };
    return MetricDay.parse({
      day,
      users: reportedNumber({ value: row.users, kind: row.usersKind, ...of }),
      downloads: reportedNumber({ value: row.downloads, kind: row.downloadsKind, ...of }),
      ratingCount: reportedNumber({ value: row.ratingCount, kind: row.ratingCountKind, ...of }),
      ...countedNumbers(['rating', ...DAILY_EXTRAS], row, of),
    });
  });
}

/** A plugin with all that is known of it. */
export function toPluginDetails(
  { plugin, company, family, metrics, match, ...rest }: PluginDetailsRow,
  owners: readonly PluginOwner[],
): PluginDetails {
  const named = { ...plugin, companySlug: company?.slug ?? null, companyName: company?.name ?? null };
  return PluginDetails.parse({
    plugin: { ...named, id: toPluginId(plugin), ...pluginNumbers(plugin), ...extraNumbers(plugin) },
    company,
    match: match && toCompanyMatch(match),
    owners: owners.map(toOwnerPeriod),
    family: family && toProductFamily(family),
    content: rest.content,
    metrics: toMetricDays(plugin.marketplace, metrics),
    changes: rest.changes,
    revisions: toRevisions(rest.revisions),
    reviews: rest.reviews,
  });
}

/** The details as the API answers them. */
export function toPluginAnswer(details: PluginDetails) {
  const { meta, rows } = splitColumns(MetricDay, details.metrics);
  return { id: details.plugin.id, meta: { metrics: meta }, ...details, metrics: rows };
}

function toRevisions(rows: PluginDetailsRow['revisions']): Revision[] {
  // Changes are calculated from the public fields only.
  const known = rows.map((row) => ({ ...row, content: Revision.shape.content.parse(row.content) }));
  return known.map((row, index) => Revision.parse({ ...row, changes: revisionChanges(row, known[index + 1]) }));
}

type NumbersRow = Omit<PluginRow, 'companySlug' | 'companyName'>;

function pluginNumbers(row: NumbersRow) {
  const source = row.source ?? row.marketplace;
  return {
    ...countNumbers(row, 'users', source),
    ...countNumbers(row, 'downloads', source),
    ratingCount: reportedNumber({ value: row.ratingCount, kind: row.ratingCountKind, day: row.lastSeenOn, source }),
    ...countedNumbers(['rating', 'githubStars'], row, { day: row.lastSeenOn, source }),
  };
}

/** A count and its change over 30 days. */
function countNumbers(row: NumbersRow, field: CountField, source: string) {
  const [value, kind] = [row[field], row[`${field}Kind`]];
  const of = { day: row[`${field}On`] ?? row.lastSeenOn, source };
  return {
    [field]: reportedNumber({ value, kind, ...of }),
    [`${field}Change30d`]: derivedChange({
      now: toCount(value, kind),
      before: toCount(row[`${field}Before30d`], row[`${field}Before30dKind`]),
      bounds: { low: row[`${field}Change30d`], high: row[`${field}Change30dHigh`] },
      ...of,
    }),
  };
}

/** The numbers that only a plugin's own page and answer have. */
function extraNumbers(row: NumbersRow) {
  const of = { day: row.lastSeenOn, source: row.source ?? row.marketplace };
  return {
    ratingDistribution: reportedGroup({ values: row.ratingDistribution, ...of }),
    ...countedNumbers(
      ['textReviewCount', 'weeklyDownloads', 'supportThreads', 'supportThreadsResolved', 'rank'],
      row,
      of,
    ),
  };
}

/** Numbers that stores show as they are counted. */
function countedNumbers<Field extends string>(
  fields: readonly Field[],
  row: Record<Field, number | null>,
  of: { day: string; source: string },
) {
  return Object.fromEntries(fields.map((field) => [field, reportedNumber({ value: row[field], ...of })]));
}
