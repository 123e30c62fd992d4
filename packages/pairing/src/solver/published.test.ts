import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { measurePublished } from '../../test/measure-published.ts';

const folder = sharedData('pairing');

describe.skipIf(folder === undefined)('published instances', () => {
  test('of pairs, and of up to 12 people in larger groups, are solved to their proved optima', {
    timeout: 120_000,
  }, async () => {
    const missed: unknown[] = [];
    let rows = 0;
    for await (const { row, missed: reason } of measurePublished(folder ?? '', /_k2$|n01[02]/)) {
      rows += 1;
      if (reason) missed.push({ instance: row.instance, size: row.size, reason });
    }
    expect(missed).toEqual([]);
    expect(rows).toBeGreaterThan(100);
  });
});
