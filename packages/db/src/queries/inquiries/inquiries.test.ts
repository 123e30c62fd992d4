import type { Inquiry } from '@pi/domain';
import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { deleteInquiries, insertInquiry, listInquiries, listInquiriesOf } from './inquiries.ts';

const inquiry: Inquiry = {
  name: 'Ann Otter',
  email: 'Ann@Example.com',
  position: 'CTO',
  intent: 'data',
  message: 'All of it',
  action: 'send_offer',
};

describe('inquiries', () => {
  test('of nobody are none', async ({ db }) => {
    await insertInquiry(db, inquiry);
    expect(await listInquiriesOf(db, [])).toEqual([]);
    expect(await listInquiriesOf(db, ['bob@example.com', 'Ann'])).toEqual([]);
    expect(await deleteInquiries(db, [])).toBe(0);
  });

  test('are listed newest first', async ({ db }) => {
    await insertInquiry(db, inquiry);
    await insertInquiry(db, { ...inquiry, name: 'Bob' });
    expect((await listInquiries(db, 5)).map(({ name }) => name)).toEqual(['Bob', 'Ann Otter']);
    expect(await listInquiries(db, 1)).toHaveLength(1);
  });

  test('are found by address and by name in any case, and deleted', async ({ db }) => {
    await insertInquiry(db, inquiry);
    const found = await listInquiriesOf(db, [' ANN@example.com']);
    expect(await listInquiriesOf(db, ['ann otter'])).toEqual(found);
    expect(
      await deleteInquiries(
        db,
        found.map(({ id }) => id),
      ),
    ).toBe(1);
    expect(await listInquiries(db, 5)).toEqual([]);
  });
});
