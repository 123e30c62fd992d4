import { readEnv } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { describe, expect, test, vi } from 'vitest';
import { openAnalyst } from './open-analyst.ts';

const SET = { LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'm' };

function openWith(settings: Record<string, string>) {
  const log = createLogger('silent');
  const warn = vi.spyOn(log, 'warn');
  return { analyst: openAnalyst({} as never, readEnv(settings), log), words: warn.mock.calls.flat().join(' ') };
}

describe('openAnalyst', () => {
  test('is null without a model, and says nothing', () => {
    expect(openWith({ LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '1' })).toEqual({ analyst: null, words: '' });
  });

  test.each([
    [{ ...SET }, /unknown cost spends nothing/],
    [{ ...SET, LLM_PRICE_INPUT: '1' }, /unknown cost spends nothing/],
    [{ ...SET, LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '1', LLM_DAILY_BUDGET_USD: '0' }, /budget is 0/],
    [{ ...SET, LLM_PRICE_INPUT: ' ', LLM_PRICE_OUTPUT: '\t' }, /unknown cost spends nothing/],
    [{ ...SET, LLM_PROVIDER: 'google', LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '1' }, /without a key/],
    [{ LLM_MODEL: 'm', LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '1' }, /No language model is set/],
  ])('is null with %j, and says why', (settings, words) => {
    const opened = openWith(settings);
    expect(opened.analyst).toBeNull();
    expect(opened.words).toMatch(words);
  });

  test('is there where the price is known, be it 0', () => {
    const { analyst } = openWith({ ...SET, LLM_PRICE_INPUT: '0', LLM_PRICE_OUTPUT: '0' });
    expect(analyst?.settings).toEqual({
      ...{ model: 'm', priceInput: 0, priceOutput: 0, dailyBudgetUsd: 1, concurrency: 2 },
    });
  });

  test('knows where the models of Google are', () => {
    const price = { LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '1' };
    expect(openWith({ LLM_PROVIDER: 'google', LLM_MODEL: 'm', LLM_API_KEY: 'k', ...price }).analyst).not.toBeNull();
  });
});
