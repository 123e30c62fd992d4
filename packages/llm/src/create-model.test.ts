import { createLogger } from '@pi/domain/logger';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  answer,
  type FakeProvider,
  fail,
  hang,
  type ProviderReply,
  say,
  startFakeProvider,
} from '../test/fake-provider.ts';
import { createModel } from './create-model.ts';

const SCHEMA = z.strictObject({ words: z.array(z.string()), sum: z.int().nullable() });
const REQUEST = { schema: SCHEMA, instructions: 'You list words.', prompt: 'A text' };
const GOOD = { words: ['a', 'text'], sum: null };
const log = createLogger('silent');
let provider: FakeProvider | undefined;

afterEach(() => provider?.close());

async function modelOf(replies: ProviderReply[], limits = {}) {
  provider = await startFakeProvider(...replies);
  const settings = { LLM_BASE_URL: provider.url, LLM_MODEL: 'small-model', LLM_API_KEY: 'the-key' };
  const model = createModel(settings, log, limits);
  if (!model) throw new Error('there is no model');
  return { model, requests: provider.requests };
}

describe('createModel', () => {
  test.each([
    {},
    { LLM_MODEL: 'a' },
    { LLM_BASE_URL: 'http://127.0.0.1:1/v1' },
    { LLM_PROVIDER: 'google' as const, LLM_MODEL: 'a' },
    { LLM_PROVIDER: 'google' as const, LLM_MODEL: 'a', LLM_BASE_URL: 'http://127.0.0.1:1/v1' },
  ])('is null with %j alone', (settings) => {
    expect(createModel(settings, log)).toBeNull();
  });

  test('asks for an object of the schema, and returns it', async () => {
    const { model, requests } = await modelOf([say(GOOD)]);
    expect(await model.propose(REQUEST)).toEqual(GOOD);
    expect(requests).toEqual([
      expect.objectContaining({ path: 'POST /v1/chat/completions', authorization: 'Bearer the-key' }),
    ]);
    expect(requests[0]?.body).toMatchObject({
      model: 'small-model',
      max_tokens: 4000,
      messages: [
        { role: 'system', content: 'You list words.' },
        { role: 'user', content: 'A text' },
      ],
      response_format: { type: 'json_schema', json_schema: { schema: { required: ['words', 'sum'] } } },
    });
  });

  test('asks a model of Google in its own protocol', async () => {
    provider = await startFakeProvider(say(GOOD));
    const settings = { LLM_PROVIDER: 'google', LLM_BASE_URL: provider.url, LLM_MODEL: 'm', LLM_API_KEY: 'k' } as const;
    const answered = await createModel(settings, log)?.ask({ ...REQUEST, mostTokens: 77 });
    expect(answered).toEqual({ proposal: GOOD, usage: { inputTokens: 100, outputTokens: 20 } });
    expect(provider.requests).toEqual([
      expect.objectContaining({ path: 'POST /v1/models/m:generateContent', authorization: 'k' }),
    ]);
    expect(provider.requests[0]?.body).toMatchObject({
      generationConfig: { maxOutputTokens: 77, responseMimeType: 'application/json' },
    });
  });

  test('says what an answer took, and bounds its length', async () => {
    const { model, requests } = await modelOf([say(GOOD, { input: 7, output: 3 }), say(GOOD, null)]);
    expect(await model.ask({ ...REQUEST, mostTokens: 500 })).toEqual({
      proposal: GOOD,
      usage: { inputTokens: 7, outputTokens: 3 },
    });
    expect(requests[0]?.body).toMatchObject({ max_tokens: 500 });
    expect(await model.ask(REQUEST)).toEqual({ proposal: GOOD, usage: null });
  });

  test.each([
    ['half a structure', [say('{"words":["a"', { input: 9, output: 4 })], { inputTokens: 9, outputTokens: 4 }, true],
    ['half a structure of unknown cost', [say('{"words":["a"', null)], null, true],
    ['a refusal', [fail(401)], null, false],
    ['no answer in time', [hang], null, true],
    ['half a structure that took nothing', [say('{"words":["a"', { input: 9, output: 0 })], null, true],
    ['an error of the provider', [fail(500)], null, true],
    ['a gateway that waits no longer', [fail(504)], null, true],
    ['an error, then a refusal', [fail(500), fail(429), fail(429)], null, true],
    ['a page', [answer('<html>hello</html>', { 'Content-Type': 'text/html' })], null, true],
    ['a connection that breaks', [(response) => response.destroy()], null, true],
  ] satisfies [string, ProviderReply[], unknown, boolean][])(
    'says what a request took, or may have, after %s',
    async (_, replies, usage, mayCost) => {
      const { model } = await modelOf(replies, {
        retries: replies.length - 1,
        ...(replies[0] === hang && { seconds: 0.2 }),
      });
      await expect(model.ask(REQUEST)).rejects.toMatchObject({ usage, mayCost });
    },
  );

  test.each([
    { input: 0, output: 0 },
    { input: 100, output: 0 },
    { input: 0, output: 20 },
  ])('takes a cost of %j beside an answer for unknown', async (usage) => {
    const { model } = await modelOf([say(GOOD, usage)]);
    expect(await model.ask(REQUEST)).toEqual({ proposal: GOOD, usage: null });
  });

  test('says that nobody was reached, at no cost', async () => {
    const { model } = await modelOf([hang], { retries: 0 });
    await provider?.close();
    provider = undefined;
    await expect(model.ask(REQUEST)).rejects.toMatchObject({
      message: 'the provider cannot be reached',
      mayCost: false,
    });
  });

  test('tries again where the provider asks to wait, or fails once', async () => {
    const { model, requests } = await modelOf([fail(429), fail(503), say(GOOD)]);
    expect(await model.propose(REQUEST)).toEqual(GOOD);
    expect(requests).toHaveLength(3);
  });

  test.each([
    ['429 each time', [fail(429)], 3, 'unavailable', 'the provider answered with status 429'],
    ['500 each time', [fail(500)], 3, 'unavailable', 'the provider answered with status 500'],
    ['401', [fail(401)], 1, 'unavailable', 'the provider answered with status 401'],
    [
      'a page',
      [answer('<html>hello</html>', { 'Content-Type': 'text/html' })],
      1,
      'unavailable',
      'the answer is no chat completion',
    ],
    ['JSON of another kind', [answer('{"ok":true}')], 1, 'unavailable', 'the answer is no chat completion'],
    [
      'an answer without choices',
      [answer('{"id":"1","choices":[]}')],
      1,
      'unavailable',
      'the answer is no chat completion',
    ],
    ['words that are no JSON', [say('Here are your words: a, b')], 1, 'unusable', 'the answer has another shape'],
    ['another object', [say({ groups: [['ann', 'bob']] })], 1, 'unusable', 'the answer has another shape'],
    ['an object with more', [say({ ...GOOD, people: ['ann'] })], 1, 'unusable', 'the answer has another shape'],
    ['nothing', [say('')], 1, 'unusable', 'the answer has another shape'],
    [
      'a redirect',
      [answer('', { Location: 'http://127.0.0.1:1/' }, 307)],
      1,
      'unavailable',
      'the answer is no chat completion',
    ],
  ] satisfies [string, ProviderReply[], number, string, string][])(
    'says that there is no proposal after %s',
    async (_, replies, tries, reason, message) => {
      const { model, requests } = await modelOf(replies);
      await expect(model.propose(REQUEST)).rejects.toMatchObject({ name: 'ModelError', reason, message });
      expect(requests).toHaveLength(tries);
    },
  );

  test('waits no longer than the time limit', async () => {
    const { model } = await modelOf([hang], { seconds: 0.1 });
    await expect(model.propose(REQUEST)).rejects.toMatchObject({ reason: 'unavailable', message: 'no answer in time' });
  });

  test('reads no more of an answer than it may be long', async () => {
    const { model } = await modelOf([say({ words: ['x'.repeat(2000)], sum: 1 })], { bytes: 1000 });
    await expect(model.propose(REQUEST)).rejects.toMatchObject({
      reason: 'unavailable',
      message: 'the answer is too long',
    });
  });

  test('ends when its caller ends it', async () => {
    const { model } = await modelOf([hang]);
    const signal = AbortSignal.timeout(50);
    await expect(model.propose({ ...REQUEST, signal })).rejects.toMatchObject({ reason: 'unavailable' });
  });

  test('says that nobody listens', async () => {
    const model = createModel({ LLM_BASE_URL: 'http://127.0.0.1:1/v1', LLM_MODEL: 'a' }, log, { retries: 0 });
    await expect(model?.propose(REQUEST)).rejects.toMatchObject({ message: 'the provider cannot be reached' });
  });

  test('repeats nothing of the request in an error', async () => {
    const { model } = await modelOf([fail(400)]);
    const error = await model.propose({ ...REQUEST, prompt: 'a secret' }).catch((thrown) => thrown);
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('a secret');
  });
});
