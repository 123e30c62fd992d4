import { describe, expect, test } from 'vitest';
import { causesOf, codeOf } from './error-causes.ts';

describe('causesOf', () => {
  test('ends where an error is its own cause', () => {
    const error = new Error('again');
    error.cause = error;
    expect(causesOf(error)).toEqual(Array(5).fill(error));
  });

  test('is empty for what is no error', () => expect(causesOf('stopped')).toEqual([]));

  test('names the error first, then its cause, and of several the first', () => {
    const refused = new Error('connect ECONNREFUSED ::1:80');
    const cause = new AggregateError([refused, new Error('another')]);
    const error = new TypeError('fetch failed', { cause });
    expect(causesOf(error)).toEqual([error, cause, refused]);
  });
});

test('codeOf is the code of an error, if it is a text', () => {
  const codes = ['57P01', 7, undefined].map((code) => codeOf(Object.assign(new Error(''), { code })));
  expect(codes).toEqual(['57P01', '', '']);
});
