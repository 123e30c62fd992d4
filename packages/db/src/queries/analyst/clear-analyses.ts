import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';
import { isAnyOf } from '../../statement-parts.ts';

/** Analyses that contain one of the texts, in any case and within words too, as one text each. */
export function listAnalysesWith(tx: Tx, texts: readonly string[]): Promise<{ pluginId: number; text: string }[]> {
  const { pluginId, analysis, reason } = pluginAnalyses;
  const text = sql<string>`concat_ws(' ', ${analysis}::text, ${reason})`;
  const wanted = sql.param(texts.map((one) => one.toLowerCase()));
  return tx
    .select({ pluginId, text })
    .from(pluginAnalyses)
    .where(sql`exists (select from unnest(${wanted}::text[]) wanted where strpos(lower(${text}), wanted) > 0)`);
}

/** Deletes the analyses of plugins, which are due again then. @returns how many there were */
export async function deleteAnalyses(tx: Tx, pluginIds: readonly number[]): Promise<number> {
  const { rowCount } = await tx.delete(pluginAnalyses).where(isAnyOf(pluginAnalyses.pluginId, pluginIds));
  return rowCount ?? 0;
}
