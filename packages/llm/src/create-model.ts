import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { ModelLimits } from './ask-model.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from './language-model.ts';
import { ModelError } from './model-error.ts';
import type { ModelAddress } from './open-provider.ts';

const LIMITS: ModelLimits = { seconds: 30, retries: 2, tokens: 4_000, bytes: 256 * 1024 };
const GOOGLE = 'https://generativelanguage.googleapis.com/v1beta';

type Settings = Partial<Pick<Env, 'LLM_PROVIDER' | 'LLM_BASE_URL' | 'LLM_MODEL' | 'LLM_API_KEY'>>;

/**
 * The language model in the settings: any that speaks the protocol of chat completions, with
 * answers by JSON schema, or one of Google. Nothing is asked of it before the first request.
 * @param limits other than the usual ones
 * @returns null where the settings name none
 */
export function createModel(settings: Settings, log: Logger, limits: Partial<ModelLimits> = {}): LanguageModel | null {
  const address = addressOf(settings);
  if (!address) return null;
  const { model } = address;
  const ask = async <Proposal>(request: ModelRequest<Proposal>): Promise<ModelAnswer<Proposal>> => {
    const startedAt = performance.now();
    try {
      const { askModel } = await import('./ask-model.ts'); // large; most processes ask none
      return await askModel(address, request, { ...LIMITS, ...limits });
    } catch (error) {
      if (error instanceof ModelError) {
        const ms = Math.round(performance.now() - startedAt);
        log.warn({ model, reason: error.reason, ms }, `a language model proposed nothing: ${error.message}`);
      }
      throw error;
    }
  };
  return { name: model, ask, propose: async (request) => (await ask(request)).proposal };
}

function addressOf(settings: Settings): ModelAddress | null {
  const { LLM_PROVIDER: provider = 'openai-compatible', LLM_MODEL: model, LLM_API_KEY: key } = settings;
  const url = settings.LLM_BASE_URL ?? (provider === 'google' ? GOOGLE : undefined);
  if (provider === 'google' && !key) return null; // it answers nobody without one
  return url && model ? { provider, url, model, key } : null;
}
