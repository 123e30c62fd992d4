import { describe, expect, test } from 'vitest';
import { describeFailure } from './describe-failure.ts';

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });
// As Drizzle reports it.
const query = (cause: Error) => new Error('Failed query: select $1\nparams: jane@example.com', { cause });

describe('describeFailure', () => {
  test.each([
    [withCode('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), /^the database cannot be reached any more: connect/],
    [query(withCode('terminating connection', '57P01')), /^the database cannot be reached any more: terminating/],
    [query(new Error('Connection terminated unexpectedly')), /^the database cannot be reached any more: Connection/],
    [query(withCode('could not extend file', '53100')), /^the disk is full, .*: could not extend file$/],
    [withCode('ENOSPC: no space left on device, write', 'ENOSPC'), /^the disk is full, .*: ENOSPC/],
    [query(withCode('no such column', '42703')), /^the database refused a query: no such column$/],
  ])('tells %s in one sentence without the values of the query', (error, sentence) => {
    expect(describeFailure(error)).toMatch(sentence);
    expect(describeFailure(error)).not.toMatch(/jane|\n/);
  });

  test('leaves an error that names what it means as it is, also when a store cannot be reached', () => {
    class FetchError extends Error {
      override name = 'FetchError';
    }
    const error = new FetchError('the store is away', { cause: withCode('refused', 'ECONNREFUSED') });
    expect(describeFailure(error)).toBe('the store is away');
    expect(describeFailure('stopped')).toBe('stopped');
  });
});
