import { plugins } from '@pi/db';
import { insertInquiry, listInquiries } from '@pi/db/queries/inquiries/inquiries';
import { test } from '@pi/operations/testing/erasure-fixture';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';
import { eraseInquiriesOf, eraseSubject } from './erase.ts';

describe('pi erase', () => {
  test.for([
    [[], /^erase: needs either --company, --developer or --email$/],
    [['--company', 'acme', '--developer', 'Acme'], /^erase: needs either --company, --developer or --email$/],
    [['--email', ' '], /^--email: must not be empty$/],
    [['--email', 'a@b.example', '--marketplace', 'toy'], /^--email: people write to us/],
    [['--developer', ' '], /^--developer: must not be empty$/],
    [
      ['--company', 'acme', '--marketplace', 'nowhere'],
      /^--marketplace: "nowhere" is not a marketplace; marketplaces are toy$/,
    ],
    [['acme'], /acme/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['erase', ...args], { marketplaces: ['toy'] });
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});

describe('eraseSubject', () => {
  test('shows what would be deleted, and deletes it with --yes', async ({ store: _, tools, deps }) => {
    const subject = { company: 'jane-roe', marketplace: 'toy' };
    const before = await eraseSubject(tools, { ...subject, yes: false });
    expect(before).toMatch(/^toy:a\n.*│ plugin_revisions +│ +3 │.*Nothing was deleted/s);
    expect(await deps.db.$count(plugins)).toBe(3);
    const after = await eraseSubject(tools, { ...subject, yes: true });
    expect(after).toBe(before.replace(/Nothing was deleted.*/, 'Deleted. It will not be stored again.'));
    expect(await deps.db.$count(plugins)).toBe(2);
  });
});

describe('eraseInquiriesOf', () => {
  test('counts what a person wrote, and deletes it with yes, and nobody else’s', async ({ store: _, deps: { db } }) => {
    const words = { position: '', intent: 'data', message: 'All of it', action: 'send_offer' } as const;
    await insertInquiry(db, { ...words, name: 'Ann', email: 'Ann@example.com' });
    await insertInquiry(db, { ...words, name: 'Bob', email: 'bob@example.com' });
    expect(await eraseInquiriesOf(db, 'ann@example.com', false)).toMatch(/^Inquiries: 1\. Nothing was deleted/);
    expect(await eraseInquiriesOf(db, 'ann@example.com', true)).toBe('Inquiries: 1. Deleted.');
    expect((await listInquiries(db, 9)).map(({ name }) => name)).toEqual(['Bob']);
  });
});
