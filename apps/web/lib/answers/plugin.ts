import type { StoredAnalysis } from '@pi/db/queries/analyst/get-analysis';
import type { StoredExtraction } from '@pi/db/queries/catalogue/get-extraction';
import type { PluginDetails as PluginDetailsRow } from '@pi/db/queries/catalogue/get-plugin';
import type { PluginRanks as PluginRanksRow, Rank } from '@pi/db/queries/catalogue/get-plugin-ranks';
import type { ProductFamily as ProductFamilyRow } from '@pi/db/queries/catalogue/list-families';
import type { MetricDay as MetricDayRow } from '@pi/db/queries/catalogue/list-plugin-metrics';
import type { WholeRevision } from '@pi/db/queries/catalogue/list-revisions';
import type { PluginColumns, PluginRow } from '@pi/db/queries/catalogue/plugin-row';
import type { RevenueRow } from '@pi/db/queries/revenue/get-plugin-revenue';
import type { SimilarPlugin as SimilarPluginRow } from '@pi/db/queries/similar/list-similar';
import { type CountField, DAILY_EXTRAS } from '@pi/domain';
import {
  derivedChange,
  derivedNumber,
  MetricDay,
  PluginContent,
  PluginDetails,
  PluginItem,
  type PluginRanks,
  ProductFamily,
  Revision,
  RevisionInFull,
  reportedGroup,
  reportedNumber,
  SimilarPlugin,
  splitColumns,
  toPluginAnalysis,
} from '@pi/domain/api';
import type { PluginOwner } from '@pi/ingestion/owners';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { permissionsInWords, riskInTime } from '#lib/permission-words.ts';
import { toPluginId } from '#lib/plugin-id.ts';
import { revisionChanges } from '#lib/revision-changes.ts';
import { toCount } from './count.ts';
import { toPluginExtraction } from './extraction.ts';
import { toCompanyMatch, toOwnerPeriod } from './identity.ts';
import { toPluginRevenue } from './revenue.ts';

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

/** What is read of a plugin beside its row. */
interface PluginExtras {
  owners: readonly PluginOwner[];
  ranks: PluginRanksRow | null;
  estimate: RevenueRow | null;
  extraction: StoredExtraction | null;
  analysis: StoredAnalysis | null;
}

/** A plugin with all that is known of it. */
export function toPluginDetails(
  { plugin, company, family, metrics, match, ...rest }: PluginDetailsRow,
  { owners, ranks, estimate, extraction, analysis }: PluginExtras,
): PluginDetails {
  const { permissions } = rest.content ?? {};
  const named = { ...plugin, companySlug: company?.slug ?? null, companyName: company?.name ?? null };
  return PluginDetails.parse({
    plugin: { ...named, id: toPluginId(plugin), ...pluginNumbers(plugin), ...extraNumbers(plugin) },
    company,
    match: match && toCompanyMatch(match),
    owners: owners.map(toOwnerPeriod),
    ranks: ranks && toPluginRanks(ranks, plugin),
    revenue: estimate && toPluginRevenue(estimate),
    extraction: extraction && toPluginExtraction(extraction, { day: plugin.lastSeenOn, source: plugin.marketplace }),
    risk: riskInTime(plugin.marketplace, permissions, rest.changes),
    permissions: permissionsInWords(plugin.marketplace, permissions, rest.changes),
    family: family && toProductFamily(family),
    content: rest.content,
    metrics: toMetricDays(plugin.marketplace, metrics),
    changes: rest.changes,
    revisions: toRevisions(rest.revisions),
    reviews: rest.reviews,
    analysis: toPluginAnalysis(analysis),
  });
}

/** Counted among the numbers that a store shows: as exact as they are. */
/** A plugin's places among others; they are as exact as its number. */
export function toPluginRanks(
  { inMarketplace, inCategory }: PluginRanksRow,
  plugin: Pick<PluginColumns, 'marketplace' | 'lastSeenOn' | 'usersKind' | 'downloadsKind'>,
): PluginRanks {
  const info = getMarketplaceInfo(plugin.marketplace);
  const shown = info?.primaryMetric === 'downloads' ? plugin.downloadsKind : plugin.usersKind;
  const of = { day: plugin.lastSeenOn, source: plugin.marketplace, method: 'count' as const };
  const toNumber = (rank: Rank | null) =>
    rank && derivedNumber({ value: rank.place, kind: rank.isFloor ? 'at_least' : (shown ?? 'exact'), ...of });
  return {
    inMarketplace: toNumber(inMarketplace),
    inCategory: toNumber(inCategory),
    category: (inCategory?.category as PluginRanks['category']) ?? null,
    inCategoryOf: derivedNumber({ value: inCategory?.of, kind: 'exact', ...of }),
  };
}

/** A plugin that is similar to another one. */
export function toSimilarPlugin({ plugin, id: _id, ...why }: SimilarPluginRow): SimilarPlugin {
  return SimilarPlugin.parse({ ...toPluginItem(plugin), ...why });
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

/** Revisions with their descriptions; the changes of the last are not known. */
export function toWholeRevisions(rows: readonly WholeRevision[]): RevisionInFull[] {
  const contents = rows.map(({ content }) => PluginContent.parse(content));
  const short = rows.map((row, index) => ({ ...row, content: Revision.shape.content.parse(contents[index]) }));
  return rows.map((row, index) => {
    const [newer, older] = [short[index], short[index + 1]];
    const changes = newer ? revisionChanges(newer, older) : [];
    return RevisionInFull.parse({ ...row, content: contents[index], changes });
  });
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
