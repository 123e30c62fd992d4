import { expect, test } from 'vitest';
import { knownAndListed } from './known-and-listed.ts';
import { collected, discoverContext } from './test-response.ts';

async function* ids(...all: string[]) {
  yield* all;
}

test('knownAndListed yields known ids and those of the list, each once, and counts the list', async () => {
  const context = discoverContext({}, ['a', 'b', 'a']);
  expect(await collected(knownAndListed(context, ids('b', 'c', 'c')))).toEqual(['a', 'b', 'c']);
  expect(context.listed).toEqual([2]);
});

test('knownAndListed counts no list that breaks off', async () => {
  async function* broken() {
    yield 'c';
    throw new Error('no answer');
  }
  const context = discoverContext({}, ['a']);
  await expect(collected(knownAndListed(context, broken()))).rejects.toThrow('no answer');
  expect(context.listed).toEqual([]);
});

test('knownAndListed counts zero for an empty list, whatever is known', async () => {
  const context = discoverContext({}, ['a']);
  await collected(knownAndListed(context, ids()));
  expect(context.listed).toEqual([0]);
});
