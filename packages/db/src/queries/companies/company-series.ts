import type { PrimaryMetric } from '@pi/domain';
import { eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import type { SparkSeries } from '../catalogue/list-sparklines.ts';
import { listSeries } from '../explorer/list-series.ts';

/** No company has more series: a page with more plugins folds them. */
const PLUGINS = 200;

/**
 * The last 90 days of the plugins of a company, each by the number of its marketplace, by
 * `marketplace:externalId`. Plugins of marketplaces without a number are left out.
 */
export async function listCompanySeries(
  db: Db,
  slug: string,
  numbers: ReadonlyMap<string, PrimaryMetric>,
): Promise<Map<string, SparkSeries>> {
  const rows = await db
    .select({ id: plugins.id, marketplace: plugins.marketplace, externalId: plugins.externalId })
    .from(plugins)
    .innerJoin(companies, eq(companies.id, plugins.companyId))
    .where(eq(companies.slug, slug))
    .limit(PLUGINS);
  const known = rows.flatMap((row) => {
    const number = numbers.get(row.marketplace);
    return number ? [{ ...row, number }] : [];
  });
  const series = await listSeries(db, known);
  return new Map(
    known.flatMap(({ id, marketplace, externalId }) => {
      const spark = series.get(id)?.spark;
      return spark ? [[`${marketplace}:${externalId}`, spark] as const] : [];
    }),
  );
}
