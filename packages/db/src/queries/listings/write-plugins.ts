import type { BackfillSource, ReadFrom } from '@pi/domain';
import { eq, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { plugins } from '../../schema/plugins.ts';
import { incomingRows, insertRows } from './records.ts';

const { contentHash, url, name, summary, iconUrl, category, itemType, version, manifestVersion } = plugins;
const { developerName, pricingModel, pricingLabel, listedOn, updatedOn } = plugins;
/** The columns of `plugins` that come from the content of a listing. */
const CONTENT = {
  ...{ contentHash, url, name, summary, iconUrl, category, itemType, version, manifestVersion },
  ...{ developerName, pricingModel, pricingLabel, listedOn, updatedOn },
};

/** What these columns hold. */
export type PluginContentRow = Pick<typeof plugins.$inferSelect, keyof typeof CONTENT>;

export interface NewPluginRow extends PluginContentRow {
  externalId: string;
  day: string;
  observedAt: Date;
  readFrom: ReadFrom;
}

/**
 * Inserts plugins that are not known yet; their numbers follow by `writeNumbers`.
 * @returns their ids by external id
 */
export async function insertPlugins(
  tx: Tx,
  marketplace: string,
  rows: readonly NewPluginRow[],
  source: BackfillSource | null = null,
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const { id, externalId } = plugins;
  const added = rows.map(({ day, observedAt, ...content }) => ({
    ...content,
    marketplace,
    firstSeenOn: day,
    lastSeenOn: day,
    stateAt: observedAt,
    source,
  }));
  const inserted = await insertRows(tx, plugins, added).returning({ id, externalId });
  return new Map(inserted.map((row) => [row.externalId, row.id]));
}

export interface PluginContentUpdate extends PluginContentRow {
  pluginId: number;
  /** True when the company has to be found again. */
  developerChanged: boolean;
}

/** Brings the content columns of known plugins up to date. */
export async function updatePluginContents(tx: Tx, rows: readonly PluginContentUpdate[]): Promise<void> {
  const { id } = plugins;
  for (const [developerChanged, changed] of Map.groupBy(rows, (row) => row.developerChanged)) {
    const { from, incoming } = incomingRows(
      changed.map(({ pluginId, ...row }) => ({ ...row, id: pluginId })),
      { ...CONTENT, id },
    );
    const { id: ofRow, ...content } = incoming;
    // What a plugin is called speaks for its company.
    const companyMatchReason = sql`case when ${plugins.name} = ${incoming.name} then ${plugins.companyMatchReason} end`;
    const company = developerChanged
      ? { companyId: null, matchedCompanyId: null, companyMatchReason: null }
      : { companyMatchReason };
    await tx
      .update(plugins)
      .set({ ...content, ...company })
      .from(from)
      .where(eq(id, ofRow));
  }
}
