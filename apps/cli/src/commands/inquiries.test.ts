import { insertInquiry } from '@pi/db/queries/inquiries/inquiries';
import { test } from '@pi/db/testing';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';
import { showInquiries } from './inquiries.ts';

describe('pi inquiries list', () => {
  test.for(['0', '-1', 'x', '1e3'])('refuses a limit of %s', async (limit) => {
    const { code, error } = await pi(['inquiries', 'list', `--limit=${limit}`]);
    expect([code, error]).toEqual([2, expect.stringMatching(/^--limit: /)]);
  });

  test('says that nobody has written', async ({ db }) =>
    expect(await showInquiries(db, 5)).toBe('Nobody has written yet.'));

  test('shows all that a person wrote, without what would move the cursor', async ({ db }) => {
    const message = 'Two things:\n\u001b[2Jprices and permissions';
    const person = { name: 'Ann Otter', email: 'ann@example.com', position: 'CTO' };
    await insertInquiry(db, { ...person, intent: 'tailored_work', message, action: 'call_back' });
    const text = await showInquiries(db, 5);
    expect(text).toContain('Ann Otter, CTO <ann@example.com>');
    expect(text).toContain('tailored work; wants: call back');
    expect(text).toContain('  Two things:\n  [2Jprices and permissions');
  });
});
