import { and, eq } from 'drizzle-orm';
import type { Db } from '../../client.ts';
import { companies } from '../../schema/companies.ts';
import { plugins } from '../../schema/plugins.ts';
import type { PluginIdentity } from './get-plugin.ts';
import { type PluginRow, pluginRowColumns } from './plugin-row.ts';

/** A plugin as lists show it; undefined when there is none of that identity. */
export async function getPluginRow(
  db: Db,
  { marketplace, externalId }: PluginIdentity,
): Promise<{ id: number; plugin: PluginRow } | undefined> {
  const [row] = await db
    .select({ id: plugins.id, ...pluginRowColumns })
    .from(plugins)
    .leftJoin(companies, eq(companies.id, plugins.companyId))
    .where(and(eq(plugins.marketplace, marketplace), eq(plugins.externalId, externalId)));
  if (!row) return undefined;
  const { id, ...plugin } = row;
  return { id, plugin };
}
