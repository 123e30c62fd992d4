import { expect, test } from 'vitest';
import { unwrapResponses } from './unwrap-responses.ts';

test('a file is one response', () => {
  for (const body of [
    '',
    '<html></html>',
    '[{"id":1}]',
    '{\n"payload": 1\n}',
    '[{"payload":',
    '[{"url":"no url","payload":1}]',
  ])
    expect(unwrapResponses(body)).toEqual([{ body }]);
});

test('recordings in one file are a response each, with their addresses', () => {
  const url = 'https://store.example/list?page=1';
  expect(unwrapResponses(JSON.stringify([{ url, payload: { a: 1 } }, { payload: [] }]))).toEqual([
    { url, body: '{"a":1}' },
    { url: undefined, body: '[]' },
  ]);
});

test('lines of JSON are a response each', () => {
  expect(unwrapResponses('{"a":1}\n\n{"b":2}\n')).toEqual([{ body: '{"a":1}' }, { body: '{"b":2}' }]);
});
