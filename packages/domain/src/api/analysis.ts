import { z } from 'zod';
import type { Analysis } from '../extraction.ts';
import { PRICE_PERIODS, PRICE_UNITS } from '../extraction.ts';
import { ApiNumber } from './number.ts';

const text = z.string().nullable();

/** A price that a listing states, as a language model read it. */
export const AnalysisTier = z.object({
  name: text,
  amount: ApiNumber,
  /** ISO 4217. */
  currency: z.string(),
  period: z.enum(PRICE_PERIODS).nullable(),
  per: z.enum(PRICE_UNITS).nullable(),
});

/** What a language model says of a plugin, after a program has checked it. */
export const PluginAnalysis = z.object({
  /** Of all its texts: no store states them. */
  origin: z.literal('estimated'),
  /** The model, as its provider calls it. */
  source: z.string(),
  /** The version of the prompt: `listing_1`. */
  method: z.string(),
  /** The UTC day that the listing was read on. */
  day: z.iso.date(),
  /** Who it is for. */
  audience: text,
  pitch: text,
  /** Markdown without HTML, links and pictures. */
  summary: text,
  /** The same; null where fewer than 5 reviews have a text. */
  customersSay: text,
  tags: z.array(z.string()),
  /** Products that the listing says it works with. */
  integrations: z.array(z.string()),
  tiers: z.array(AnalysisTier),
});
export type PluginAnalysis = z.infer<typeof PluginAnalysis>;

/** An analysis as the API gives it; null where there is none. */
export function toPluginAnalysis(
  stored: { analysis: Analysis; model: string; promptVersion: number; analysedOn: string } | null,
): PluginAnalysis | null {
  if (!stored) return null;
  const { analysis, model: source, promptVersion, analysedOn: day } = stored;
  const of = { origin: 'estimated', source, method: `listing_${promptVersion}`, day } as const;
  const tiers = analysis.tiers.map(({ amount, ...tier }) => ({
    ...tier,
    // A price that the listing states is read, and not estimated.
    amount: { value: amount, kind: 'exact' as const, ...of, origin: 'derived' as const, method: 'read_by_model' },
  }));
  return PluginAnalysis.parse({ ...analysis, ...of, tiers });
}
