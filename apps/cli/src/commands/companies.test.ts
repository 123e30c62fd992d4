import { test } from '@pi/db/testing';
import { listPluginCompanies, storePlugin } from '@pi/operations/testing/companies';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

describe('pi companies', () => {
  test.for([
    [[], /^Usage: npm run pi -- companies/],
    [['merge', 'acme'], /^missing required argument 'others'$/],
    [['split', 'acme'], /^split: needs either --plugins or --undo$/],
    [['split', 'acme', '--plugins', 'a:b', '--undo', '1'], /^split: needs either --plugins or --undo$/],
    [['list-merges', 'acme'], /^too many arguments/],
    [['undo', 'x'], /^undo: "x" is not the number of a change/],
    [['split', 'acme', '--undo', '0'], /^--undo: "0" is not the number of a change/],
    [['merge', 'a', 'b', '--wat'], /--wat/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['companies', ...args]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  test('merges, lists and undoes', async ({ db }) => {
    await storePlugin(db, 'one', 'a', { name: 'Acme Works' });
    await storePlugin(db, 'one', 'z', { name: 'Zeta Tools' });
    const run = async (...args: string[]) => (await pi(['companies', ...args], { db })).out;
    expect(await run('list-merges')).toBe('No company has been merged or split.');
    expect(await run('merge', 'acme-works', 'zeta-tools', '--reason', 'one owner', '--by', 'Op')).toContain(
      'change 1:',
    );
    expect(await run('list-merges')).toMatch(/acme-works.*zeta-tools.*Op.*one owner/);
    expect(await run('split', 'acme-works', '--undo', '1')).toBe('change 1 is undone');
    expect(await listPluginCompanies(db)).toEqual({ 'one:a': 'acme-works', 'one:z': 'zeta-tools' });
  });

  test('refuses in one sentence a company that does not exist', async ({ db }) => {
    const outcome = await pi(['companies', 'merge', 'acme', 'zeta'], { db });
    expect(outcome).toEqual({ code: 2, out: '', error: 'acme: there is no company with this slug' });
  });
});
