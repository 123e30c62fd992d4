import type { Env } from '@pi/domain/env';

/** What the analyst needs to know: what it may spend, and what a token costs. */
export interface AnalystSettings {
  /** As the provider calls it. */
  model: string;
  /** In USD per million tokens read and written. */
  priceInput: number;
  priceOutput: number;
  dailyBudgetUsd: number;
  concurrency: number;
}

export type AnalystEnv = Pick<
  Env,
  | 'LLM_PROVIDER'
  | 'LLM_BASE_URL'
  | 'LLM_MODEL'
  | 'LLM_API_KEY'
  | 'LLM_PRICE_INPUT'
  | 'LLM_PRICE_OUTPUT'
  | 'LLM_DAILY_BUDGET_USD'
  | 'LLM_CONCURRENCY'
>;

/** The settings of the analyst, or why it is off, in one sentence. */
export function readAnalystSettings(env: AnalystEnv): AnalystSettings | { whyOff: string } {
  const { LLM_MODEL: model, LLM_PRICE_INPUT: priceInput, LLM_PRICE_OUTPUT: priceOutput } = env;
  const isGoogle = env.LLM_PROVIDER === 'google';
  if (!model || (!isGoogle && env.LLM_BASE_URL === undefined)) return { whyOff: 'No language model is set.' };
  if (isGoogle && env.LLM_API_KEY === undefined)
    return { whyOff: 'Google answers nobody without a key, and LLM_API_KEY is not set.' };
  if (priceInput === undefined || priceOutput === undefined)
    return { whyOff: 'What the language model costs is not set, and unknown cost spends nothing.' };
  if (env.LLM_DAILY_BUDGET_USD === 0) return { whyOff: 'The daily budget is 0.' };
  return {
    ...{ model, priceInput, priceOutput },
    dailyBudgetUsd: env.LLM_DAILY_BUDGET_USD,
    concurrency: env.LLM_CONCURRENCY,
  };
}
