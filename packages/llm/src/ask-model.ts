import { generateText, Output } from 'ai';
import type { ModelAnswer, ModelRequest } from './language-model.ts';
import { limitedFetch } from './limited-fetch.ts';
import { type ModelAddress, openProvider } from './open-provider.ts';
import { toModelError } from './to-model-error.ts';
import { toUsage } from './to-usage.ts';

/** How long a request may take, retries included, and how much a model may answer. */
export interface ModelLimits {
  seconds: number;
  retries: number;
  tokens: number;
  bytes: number;
}

/** Asks a model by the protocol of its provider. @throws ModelError */
export async function askModel<Proposal>(
  address: ModelAddress,
  { schema, instructions, prompt, signal, mostTokens }: ModelRequest<Proposal>,
  limits: ModelLimits,
): Promise<ModelAnswer<Proposal>> {
  const timeLimit = AbortSignal.timeout(limits.seconds * 1000);
  try {
    const { output, usage } = await generateText({
      model: openProvider(address, limitedFetch(limits.bytes)),
      output: Output.object({ schema }),
      instructions,
      prompt,
      maxRetries: limits.retries,
      maxOutputTokens: mostTokens ?? limits.tokens,
      abortSignal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
      telemetry: { isEnabled: false },
    });
    return { proposal: output, usage: toUsage(usage, true) };
  } catch (error) {
    throw toModelError(error);
  }
}
