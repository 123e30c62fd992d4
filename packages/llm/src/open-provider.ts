import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { Env } from '@pi/domain/env';
import type { LanguageModel } from 'ai';

/** Where a model is, and what opens it. */
export interface ModelAddress {
  provider: Env['LLM_PROVIDER'];
  url: string;
  model: string;
  key: string | undefined;
}

/** The model at an address, in the protocol of its provider. */
export function openProvider(
  { provider, url, model, key }: ModelAddress,
  fetch: typeof globalThis.fetch,
): LanguageModel {
  if (provider === 'google') return createGoogleGenerativeAI({ baseURL: url, apiKey: key, fetch })(model);
  return createOpenAICompatible({
    name: 'llm',
    baseURL: url,
    apiKey: key,
    supportsStructuredOutputs: true,
    fetch,
    transformRequestBody: new URL(url).hostname === 'api.openai.com' ? renameTokens : undefined,
  })(model);
}

/** OpenAI refuses the name that all others know. */
function renameTokens({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> {
  return { ...body, max_completion_tokens: max_tokens };
}
