import { describe, expect, test } from 'vitest';
import { publicRunError } from './run.ts';

describe('publicRunError', () => {
  test.for([null, 'GET https://store.example/list: 403', 'the day ended with 12 units still to do'])(
    'keeps %j, which is what a store did or our own words',
    (error) => expect(publicRunError(error)).toBe(error),
  );

  test.for([
    'failed after 4 attempts: connect ECONNREFUSED 10.0.0.3:5432',
    "ENOENT: no such file or directory, open '/srv/data/raw/ab'",
  ])('replaces %j, which names parts of the deployment', (error) => {
    const published = publicRunError(error);
    expect(published).toBe('something failed on the server, see its log');
    expect(publicRunError(published)).toBe(published);
  });
});
