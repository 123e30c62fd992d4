import type { PluginDetails as PluginDetailsRow } from '@pi/db/queries/catalogue/get-plugin';
import type { ProductFamily as ProductFamilyRow } from '@pi/db/queries/catalogue/list-families';
import type { MetricDay as MetricDayRow } from '@pi/db/queries/catalogue/list-plugin-metrics';
import type { PluginRow } from '@pi/db/queries/catalogue/plugin-row';
import { DAILY_EXTRAS } from '@pi/domain';
import {
  derivedNumber,
  MetricDay,
  PluginDetails,
  PluginItem,
  ProductFamily,
  Revision,
  reportedGroup,
  reportedNumber,
  splitColumns,
} from '@pi/domain/api';
import { toPluginId } from '#lib/plugin-id.ts';
import { revisionChanges } from '#lib/revision-changes.ts';

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
      ...countedNumbers(['rating', 'ratingCount', ...DAILY_EXTRAS], row, of),
    });
  });
}

/** A plugin with all that is known of it. */
export function toPluginDetails({ plugin, company, family, metrics, ...rest }: PluginDetailsRow): PluginDetails {
  const named = { ...plugin, companySlug: company?.slug ?? null, companyName: company?.name ?? null };
  return PluginDetails.parse({
    plugin: { ...named, id: toPluginId(plugin), ...pluginNumbers(plugin), ...extraNumbers(plugin) },
    company,
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
  const users = { kind: row.usersKind ?? 'exact', day: row.usersOn ?? row.lastSeenOn, source } as const;
  const downloads = { kind: row.downloadsKind ?? 'exact', day: row.downloadsOn ?? row.lastSeenOn, source } as const;
  return {
    users: reportedNumber({ ...users, value: row.users }),
    usersChange30d: derivedNumber({ ...users, value: row.usersChange30d, method: 'change_30d' }),
    downloads: reportedNumber({ ...downloads, value: row.downloads }),
    downloadsChange30d: derivedNumber({ ...downloads, value: row.downloadsChange30d, method: 'change_30d' }),
    ...countedNumbers(['rating', 'ratingCount', 'githubStars'], row, { day: row.lastSeenOn, source }),
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
