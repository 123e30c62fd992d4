import { describe, expect } from 'vitest';
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

  test('is another one after a row was written, and after none the same', async ({ db }) => {
    await claimDataOrigin(db, 'sample');
    const before = await getDataVersion(db);
    expect(await getDataVersion(db)).toBe(before);
    await insertInquiry(db, inquiry);
    expect(await getDataVersion(db)).not.toBe(before);
  });
});
