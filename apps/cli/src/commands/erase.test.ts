import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugins, users } from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { seedOrganization, seedTraces, seedUser } from '@pi/db/testing/seed-people';
import { readEnv } from '@pi/domain/env';
import { findReport, keepReport, openBlobFolder, REPORTS } from '@pi/ingestion/archive';
import { test } from '@pi/operations/testing/erasure-fixture';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';
import { erasePersonOf, eraseSubject, exportsKeep, withoutReports } from './erase.ts';

describe('pi erase', () => {
  test.for([
    [[], /^erase: needs either --company, --developer or --email$/],
    [['--company', 'acme', '--developer', 'Acme'], /^erase: needs either --company, --developer or --email$/],
    [['--email', ' '], /^--email: must not be empty$/],
    [['--email', 'a@b.example', '--marketplace', 'toy'], /^--email: people have their accounts here/],
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

describe('exportsKeep', () => {
  test('is empty where no place for exports is set', () => expect(exportsKeep(readEnv({}))).toBe(''));

  test.for([
    ['/var/exports', '/var/exports'],
    ['s3', 'the S3 bucket public-days'],
    ['supabase', 'the bucket exports of Supabase Storage'],
  ] as const)('warns that days in %s keep the name', ([place, words]) => {
    const warning = exportsKeep(readEnv({ EXPORT_TO: place, EXPORT_S3_BUCKET: 'public-days' }));
    expect(warning).toContain(`\nWarning: days that were exported to ${words} keep the name: delete`);
  });
});

describe('withoutReports', () => {
  test('deletes the PDFs of its own kind of data alone, and says so', async () => {
    const root = await mkdtemp(join(tmpdir(), 'erase-'));
    try {
      const env = readEnv({ DATA_DIR: root });
      const folder = openBlobFolder(env, REPORTS);
      const days = { from: '2026-10-01', to: '2026-12-31', madeAt: '2027-01-01T01:00:00Z' };
      const kept = { version: 1, quarter: '2026-Q4', bytes: 1, ...days } as const;
      for (const dataOrigin of ['sample', 'live'] as const)
        await keepReport(folder, { ...kept, dataOrigin }, Buffer.from('.'));
      expect(await withoutReports(env, 'sample')).toBe(
        '\n1 PDF of reports of sample data deleted: pi report QUARTER makes one again.',
      );
      expect(await withoutReports(env, 'sample')).toBe('');
      expect(await findReport(folder, { quarter: '2026-Q4', dataOrigin: 'live' })).not.toBeNull();
    } finally {
      await rm(root, { recursive: true });
    }
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

describe('erasePersonOf', () => {
  test('counts what names a person, and deletes it with yes, and nobody else’s', async ({ store: _, deps: { db } }) => {
    const ann = await seedUser(db, 'ann@club.example', { firstName: 'Annabel', lastName: 'Rosewater' });
    await seedTraces(db, ann, await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    await seedOrganization(db, 'Bridge club', [[ann, 'owner']]);
    const before = await erasePersonOf(db, 'Ann@club.example', false);
    expect(before).toMatch(/│ registrations +│ +1 │/);
    expect(before).toMatch(/│ inquiries +│ +1 │/);
    expect(before).toMatch(/Organizations without an owner then: Bridge club\nNothing was deleted\. To delete it/);
    expect(await db.$count(users)).toBe(2);
    const after = await erasePersonOf(db, 'Ann@club.example', true);
    expect(after).toBe(before.replace(/Nothing was deleted.*/, 'Deleted.'));
    expect(await countMentions(db, ['ann@club.example', 'Annabel'])).toEqual({});
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: 'ben@club.example' }]);
    expect(await erasePersonOf(db, 'ann@club.example', true)).toBe('Nothing names this address.');
  });
});
