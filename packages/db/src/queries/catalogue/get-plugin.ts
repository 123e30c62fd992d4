import type { CompanyMatchReason, MatchTerm } from '@pi/domain';
import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { developers } from '../../schema/developers.ts';
import { plugins } from '../../schema/plugins.ts';
import type { ListedChange } from './days-to-changes.ts';
import { getPluginFamily, type ProductFamily } from './list-families.ts';
import { listPluginChanges } from './list-plugin-changes.ts';
import { listPluginMetrics, type MetricDay } from './list-plugin-metrics.ts';
import { listPluginReviews, type PluginReview } from './list-plugin-reviews.ts';
import { getLatestContent, listRevisions, type PublicContent, type Revision } from './list-revisions.ts';
import { type PluginColumns, pluginColumns } from './plugin-row.ts';

/** Why a plugin belongs to its company. */
export interface CompanyMatch {
  reason: CompanyMatchReason;
  /** The largest term first. */
  evidence: MatchTerm[];
  /** The company it is matched to, where that one was merged into the company it is shown with. */
  mergedSlug: string | null;
}

export interface PluginDetails {
  /** Of this database. */
  pluginId: number;
  plugin: PluginColumns;
  company: { slug: string; name: string } | null;
  /** Null where it has no company, or has to be matched again. */
  match: CompanyMatch | null;
  /** The product in several marketplaces that it is one listing of. */
  family: ProductFamily | null;
  /** What the listing says now; null when no revision was stored. */
  content: PublicContent | null;
  /** Oldest first, the newest 1,000 days at most. */
  metrics: MetricDay[];
  /** Newest first, 100 at most. */
  changes: ListedChange[];
  /** Newest first, 30 at most. */
  revisions: Revision[];
  /** Newest first, 20 at most. */
  reviews: PluginReview[];
}

export interface PluginIdentity {
  marketplace: string;
  externalId: string;
}

/** A plugin with all that is known of it; null when there is none of that identity. */
export async function getPlugin(db: Db, identity: PluginIdentity): Promise<PluginDetails | null> {
  const matched = alias(companies, 'matched');
  const [row] = await db
    .select({
      id: plugins.id,
      plugin: pluginColumns,
      company: { slug: companies.slug, name: companies.name },
      reason: plugins.companyMatchReason,
      evidence: developers.evidence,
      mergedSlug: matched.slug,
    })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .leftJoin(matched, eq(matched.id, plugins.matchedCompanyId))
    .leftJoin(developers, eq(developers.id, plugins.developerId))
    .where(and(eq(plugins.marketplace, identity.marketplace), eq(plugins.externalId, identity.externalId)));
  if (!row) return null;
  const [family, content, metrics, changes, revisions, reviews] = await Promise.all([
    getPluginFamily(db, row.id),
    getLatestContent(db, row.id),
    listPluginMetrics(db, { ...identity, limit: 1000 }),
    listPluginChanges(db, row.id, { limit: 100 }),
    listRevisions(db, row.id, 30),
    listPluginReviews(db, row.id),
  ]);
  const { id: pluginId, plugin, company, reason, evidence, mergedSlug } = row;
  const match = company && reason && { reason, evidence: evidence ?? [], mergedSlug };
  return { pluginId, plugin, company, match, family, content, metrics: metrics ?? [], changes, revisions, reviews };
}
