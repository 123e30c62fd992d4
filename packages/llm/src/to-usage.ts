import type { LanguageModelUsage } from 'ai';
import type { ModelUsage } from './language-model.ts';

/**
 * Tokens as the provider counts them. Null where it leaves a number out, or gives one that cannot
 * be: nothing was read, or nothing was written of an answer that is there.
 */
export function toUsage(usage: LanguageModelUsage | undefined, hasAnswer: boolean): ModelUsage | null {
  const { inputTokens, outputTokens } = usage ?? {};
  const isKnown = isCount(inputTokens, 1) && isCount(outputTokens, hasAnswer ? 1 : 0);
  return isKnown ? { inputTokens: inputTokens as number, outputTokens: outputTokens as number } : null;
}

function isCount(tokens: number | undefined, least: number): boolean {
  return Number.isSafeInteger(tokens) && (tokens ?? -1) >= least;
}
