import type { LanguageModelUsage } from 'ai';
import type { ModelUsage } from './language-model.ts';

/** Tokens as the provider counts them; null where it leaves either number out. */
export function toUsage(usage: LanguageModelUsage | undefined): ModelUsage | null {
  const { inputTokens, outputTokens } = usage ?? {};
  return isCount(inputTokens) && isCount(outputTokens) ? { inputTokens, outputTokens } : null;
}

function isCount(tokens: number | undefined): tokens is number {
  return Number.isSafeInteger(tokens) && (tokens ?? -1) >= 0;
}
