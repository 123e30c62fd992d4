import { describe, expect } from 'vitest';
import { test } from './testing/api-test.ts';
import { fuzz } from './testing/fuzz.ts';

describe('500 calls made from the document', () => {
  test('are answered without a failure of the server, each as described', async ({ api }) => {
    const statuses = await fuzz(api, { numRuns: 500, seed: 18 });
    expect(statuses[200]).toBeGreaterThan(100);
    expect(statuses[400]).toBeGreaterThan(50);
  }, 120_000);
});
