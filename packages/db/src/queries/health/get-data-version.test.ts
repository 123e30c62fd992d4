import { describe, expect, vi } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { insertInquiry } from '../inquiries/inquiries.ts';
import { claimDataOrigin } from '../runs/data-origin.ts';
import { getDataVersion } from './get-data-version.ts';

const inquiry = {
  name: 'Ann',
  email: 'ann@example.com',
  position: '',
  intent: 'data',
  message: 'All of it',
  action: 'send_offer',
} as const;

describe('getDataVersion', () => {
  test('is null in a database without data', async ({ db }) => expect(await getDataVersion(db)).toBeNull());

  // Tests of other databases share the server and their transactions count, so it is asked again.
  test('is the same after nothing was written', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    await vi.waitFor(async () => expect(await getDataVersion(db)).toBe(await getDataVersion(db)), 10_000);
  });

  test('is another one after a row was written', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    const before = await getDataVersion(db);
    await insertInquiry(db, inquiry);
    expect(await getDataVersion(db)).not.toBe(before);
  });
});
