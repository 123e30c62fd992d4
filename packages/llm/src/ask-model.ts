import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, Output } from 'ai';
import type { ModelRequest } from './language-model.ts';
import { limitedFetch } from './limited-fetch.ts';
import { toModelError } from './to-model-error.ts';

/** How long a request may take, retries included, and how much a model may answer. */
export interface ModelLimits {
  seconds: number;
  retries: number;
  tokens: number;
  bytes: number;
}

/** Where a model is, and what opens it. */
export interface ModelAddress {
  url: string;
  model: string;
  key: string | undefined;
}

/** Asks a model by the protocol of chat completions. @throws ModelError */
export async function askModel<Proposal>(
  { url, model, key }: ModelAddress,
  { schema, instructions, prompt, signal }: ModelRequest<Proposal>,
  limits: ModelLimits,
): Promise<Proposal> {
  const provider = createOpenAICompatible({
    name: 'llm',
    baseURL: url,
    apiKey: key,
    supportsStructuredOutputs: true,
    fetch: limitedFetch(limits.bytes),
    transformRequestBody: new URL(url).hostname === 'api.openai.com' ? renameTokens : undefined,
  });
  const timeLimit = AbortSignal.timeout(limits.seconds * 1000);
  try {
    const { output } = await generateText({
      model: provider(model),
      output: Output.object({ schema }),
      instructions,
      prompt,
      maxRetries: limits.retries,
      maxOutputTokens: limits.tokens,
      abortSignal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
      telemetry: { isEnabled: false },
    });
    return output;
  } catch (error) {
    throw toModelError(error);
  }
}

/** OpenAI refuses the name that all others know. */
function renameTokens({ max_tokens, ...body }: Record<string, unknown>): Record<string, unknown> {
  return { ...body, max_completion_tokens: max_tokens };
}
