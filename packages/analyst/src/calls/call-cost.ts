import type { ModelUsage } from '@pi/llm';
import type { AnalystSettings } from '../settings/analyst-settings.ts';

type Prices = Pick<AnalystSettings, 'priceInput' | 'priceOutput'>;

const MILLION = 1_000_000;
/** Tokens that a provider adds: roles, and the schema in a form of its own. */
const ADDED_TOKENS = 500;

/** What tokens cost, in USD. */
export function costOf({ inputTokens, outputTokens }: ModelUsage, { priceInput, priceOutput }: Prices): number {
  return (inputTokens * priceInput + outputTokens * priceOutput) / MILLION;
}

/**
 * The tokens that a call may take at most: no model makes more of a text than it has bytes.
 * @param texts all that is sent, the schema among it
 */
export function highestUsage(texts: readonly string[], mostTokens: number): ModelUsage {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { inputTokens: bytes + ADDED_TOKENS, outputTokens: mostTokens };
}
