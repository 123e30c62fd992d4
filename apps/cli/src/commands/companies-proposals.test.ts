import { companies, type Db } from '@pi/db';
import { replaceProposals } from '@pi/db/queries/companies/proposals';
import { test } from '@pi/db/testing';
import { storePlugin } from '@pi/operations/testing/companies';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

async function proposePairs(db: Db): Promise<void> {
  await storePlugin(db, 'one', 'a', { name: 'Acme Works' });
  await storePlugin(db, 'two', 'z', { name: 'Zeta Tools' });
  await storePlugin(db, 'two', 'b', { name: 'Beta Labs' });
  const ids = (await db.select().from(companies).orderBy(companies.id)).map((row) => row.id);
  const [one = 0, two = 0, three = 0] = ids;
  const evidence = [{ kind: 'claimed_site' as const, value: 'acme.dev', weight: 7 }];
  const pairs = [
    { companyIds: [one, two] as const, weight: 7.25, evidence },
    { companyIds: [one, three] as const, weight: 5, evidence },
  ];
  await db.transaction((tx) => replaceProposals(tx, ids, pairs, '2026-01-02'));
}

describe('pi companies', () => {
  test.for([
    [['propose', '--limit', '0'], /^--limit: "0" is not a number from 1 to/],
    [['propose', 'acme'], /^too many arguments/],
    [['accept'], /^missing required argument 'number'$/],
    [['accept', 'acme'], /^accept: "acme" is not the number of a proposal: see propose$/],
    [['reject', '-1'], /-1/],
    [['reject', '1.5'], /^reject: "1.5" is not the number of a proposal/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['companies', ...args]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  test('refuses in one sentence a proposal that does not exist', async ({ db }) => {
    const error = '7: there is no proposal with this number: see propose';
    expect(await pi(['companies', 'accept', '7'], { db })).toEqual({ code: 2, out: '', error });
    expect(await pi(['companies', 'reject', '7'], { db })).toEqual({ code: 2, out: '', error });
  });

  test('lists proposals in words, and none where there is none', async ({ db }) => {
    const run = async (...args: string[]) => (await pi(['companies', ...args], { db })).out;
    expect(await run('propose')).toBe('No companies are possibly the same.');
    await proposePairs(db);
    const all = await run('propose');
    expect(all).toMatch(/1 .*acme-works \(Acme Works\): one 1.*acme\.dev.*7\.3 .*2026-01-02/);
    expect(all).toContain('zeta-tools (Zeta Tools): two 1');
    expect(all).not.toContain('of 2 proposals');
    const first = await run('propose', '--limit', '1');
    expect(first).not.toContain('beta-labs');
    expect(first).toContain('1 of 2 proposals.');
  });

  test('accepts and rejects, and says what a merge contradicts', async ({ db }) => {
    await proposePairs(db);
    const run = async (...args: string[]) => (await pi(['companies', ...args], { db })).out;
    expect(await run('accept', '1', '--into', 'zeta-tools', '--by', 'Op')).toMatch(
      /^proposal 1 is accepted\. change 1: acme-works merged into zeta-tools\. .* undo 1$/,
    );
    expect(await run('reject', '2', '--reason', 'two persons', '--by', 'Op')).toBe(
      'proposal 2 is rejected: zeta-tools and beta-labs are neither proposed nor joined again',
    );
    expect(await run('propose')).toBe('No companies are possibly the same.');
    expect(await run('merge', 'beta-labs', 'zeta-tools')).toContain(
      'note: proposal 2 is rejected: zeta-tools and beta-labs were two. The merge wins until it is undone.',
    );
  });
});
