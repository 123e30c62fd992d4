import { and, asc, eq, gt, isNull, lte, max } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from './get-plugin.ts';

/**
 * Addresses of one part at most: a part is a range of ids, so that none costs more than another.
 */
export const SITEMAP_PART = 10_000;

export interface SitemapParts {
  plugins: number;
  companies: number;
}

/** How many parts there are of each kind of page. */
export async function countSitemapParts(db: Db): Promise<SitemapParts> {
  const [[lastPlugin], [lastCompany]] = await Promise.all([
    db.select({ id: max(plugins.id) }).from(plugins),
    db.select({ id: max(companies.id) }).from(companies),
  ]);
  return { plugins: partsUpTo(lastPlugin?.id), companies: partsUpTo(lastCompany?.id) };
}

/** The plugins of one part, counted from 0, that their marketplaces list. */
export function listSitemapPlugins(db: Db, part: number): Promise<PluginIdentity[]> {
  const { id, marketplace, externalId, status } = plugins;
  return db
    .select({ marketplace, externalId })
    .from(plugins)
    .where(and(gt(id, part * SITEMAP_PART), lte(id, (part + 1) * SITEMAP_PART), eq(status, 'listed')))
    .orderBy(asc(id));
}

/** The slugs of the companies of one part, counted from 0, without those merged into others. */
export async function listSitemapCompanies(db: Db, part: number): Promise<string[]> {
  const { id, slug, mergedInto } = companies;
  const rows = await db
    .select({ slug })
    .from(companies)
    .where(and(gt(id, part * SITEMAP_PART), lte(id, (part + 1) * SITEMAP_PART), isNull(mergedInto)))
    .orderBy(asc(id));
  return rows.map((row) => row.slug);
}

function partsUpTo(lastId: number | null | undefined): number {
  return Math.ceil((lastId ?? 0) / SITEMAP_PART);
}
