import type { Analysis } from '@pi/domain';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Queryable } from '../../client.ts';
import { pluginAnalyses } from '../../schema/plugin-analyses.ts';

/** What a language model says of a plugin, which one, and when. */
export interface StoredAnalysis {
  analysis: Analysis;
  model: string;
  promptVersion: number;
  analysedOn: string;
}

/** The newest analysis of a plugin that passed all checks; null where there is none. */
export async function getAnalysis(db: Queryable, pluginId: number): Promise<StoredAnalysis | null> {
  const { analysis, model, promptVersion, analysedOn } = pluginAnalyses;
  const [row] = await db
    .select({ analysis, model, promptVersion, analysedOn })
    .from(pluginAnalyses)
    .where(and(eq(pluginAnalyses.pluginId, pluginId), isNotNull(analysis), isNotNull(analysedOn)));
  if (!row?.analysis || !row.analysedOn) return null;
  return { ...row, analysis: row.analysis, analysedOn: row.analysedOn };
}
