import { ANSWER, NOW, test } from '@pi/analyst/testing/fixture';
import { readEnv } from '@pi/domain/env';
import { say } from '@pi/llm/testing/fake-provider';
import { describe, expect } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { enrichDue } from './enrich-due.ts';

const context = { now: () => NOW };

describe('pi enrich', () => {
  test('says why no model reads anything', async ({ db }) => {
    const of = (settings: Record<string, string>) =>
      enrichDue(db, readEnv({ LOG_LEVEL: 'silent', ...settings }), context);
    await expect(of({})).rejects.toThrow(new UsageError('No language model is set.'));
    await expect(of({ LLM_BASE_URL: 'http://127.0.0.1:1', LLM_MODEL: 'm' })).rejects.toThrow(/costs is not set/);
  });

  test('reads what is due up to a limit, and prints what was spent', async ({ db, world }) => {
    world.provider.replies = [say(ANSWER, { input: 1000, output: 500 })];
    for (const name of ['A', 'B', 'C']) await world.plugin(name);
    const prices = { LLM_PRICE_INPUT: '1', LLM_PRICE_OUTPUT: '2', LOG_LEVEL: 'silent' };
    const env = readEnv({ LLM_BASE_URL: world.provider.url, LLM_MODEL: 'm', ...prices });
    const text = await enrichDue(db, env, context, { limit: 2 });
    expect(text).toContain('read     2\n');
    expect(text).toContain('spent    0.0040 USD\nMore may be due.');
    expect(text).toContain('Tags that the vocabulary lacks: a new tag (2).');
    expect(await enrichDue(db, env, context)).toContain('Nothing else is due.');
  });
});
