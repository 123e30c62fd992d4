import { describe, expect } from 'vitest';
import { test } from './testing/api-test.ts';
import { fuzz } from './testing/fuzz.ts';

describe('10,000 calls made from the document', () => {
  test('are answered without a failure of the server, each as described', async ({ api }) => {
    const statuses = await fuzz(api, { numRuns: 10_000 });
    expect(statuses[200]).toBeGreaterThan(2000);
  }, 1_800_000);
});
