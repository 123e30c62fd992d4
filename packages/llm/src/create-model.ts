import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { ModelLimits } from './ask-model.ts';
import type { LanguageModel, ModelRequest } from './language-model.ts';
import { ModelError } from './model-error.ts';

const LIMITS: ModelLimits = { seconds: 30, retries: 2, tokens: 4_000, bytes: 256 * 1024 };

type Settings = Pick<Env, 'LLM_BASE_URL' | 'LLM_MODEL' | 'LLM_API_KEY'>;

/**
 * The language model in the settings: any that speaks the protocol of chat completions, with
 * answers by JSON schema. Nothing is asked of it before the first request.
 * @param limits other than the usual ones
 * @returns null where the settings name none
 */
export function createModel(
  { LLM_BASE_URL: url, LLM_MODEL: model, LLM_API_KEY: key }: Settings,
  log: Logger,
  limits: Partial<ModelLimits> = {},
): LanguageModel | null {
  if (!url || !model) return null;
  return {
    name: model,
    async propose<Proposal>(request: ModelRequest<Proposal>) {
      const startedAt = performance.now();
      try {
        const { askModel } = await import('./ask-model.ts'); // large; most processes ask none
        return await askModel({ url, model, key }, request, { ...LIMITS, ...limits });
      } catch (error) {
        if (error instanceof ModelError) {
          const ms = Math.round(performance.now() - startedAt);
          log.warn({ model, reason: error.reason, ms }, `a language model proposed nothing: ${error.message}`);
        }
        throw error;
      }
    },
  };
}
