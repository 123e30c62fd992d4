import { test } from '@pi/db/testing';
import { storePlugin } from '@pi/operations/testing/companies';
import { describe, expect } from 'vitest';
import { pi } from '../../test/pi.ts';

const NAMED = ['name', 'Old Acme', 'acme-works'];
const SOURCE = ['--source', 'register'];

describe('pi companies alias', () => {
  test.for([
    [['add', ...NAMED], /--source/],
    [['add', 'mail', 'x', 'acme', ...SOURCE], /'mail' is invalid for argument 'kind'/],
    [['add', ...NAMED, ...SOURCE, '--from', '2026-02-30'], /^--from: "2026-02-30" is not a day/],
    [['add', ...NAMED, ...SOURCE, '--to', 'May'], /^--to: "May" is not a day/],
    [['remove', 'x'], /^remove: "x" is not the number of an alias: see alias list$/],
    [['list', 'acme'], /^too many arguments/],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, error } = await pi(['companies', 'alias', ...args]);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });

  test.for([
    [['add', 'name', 'x', 'nobody', ...SOURCE], 'nobody: there is no company with this slug'],
    [
      ['add', ...NAMED, ...SOURCE, '--from', '2026-02-02', '--to', '2026-02-01'],
      '--to: 2026-02-01 is not after --from 2026-02-02',
    ],
    [['remove', '3'], '3: there is no alias with this number: see alias list'],
  ] as const)('refuses in one sentence %j', async ([args, error], { db }) => {
    await storePlugin(db, 'one', 'a', { name: 'Acme Works' });
    expect(await pi(['companies', 'alias', ...args], { db })).toEqual({ code: 2, out: '', error });
  });

  test('adds, lists and removes', async ({ db }) => {
    await storePlugin(db, 'one', 'a', { name: 'Acme Works' });
    const run = async (...args: string[]) => (await pi(['companies', 'alias', ...args], { db })).out;
    expect(await run('list')).toBe('No company has an alias.');
    expect(await run('add', ...NAMED, ...SOURCE, '--from', '2026-01-01', '--by', 'Op')).toBe(
      'alias 1: the name oldacme belongs to acme-works. Plugins matched again: 1',
    );
    expect(await run('list')).toMatch(/1 .*name .*oldacme .*acme-works .*2026-01-01 .*register .*Op/);
    expect(await run('remove', '1')).toBe('alias 1 is removed: the name oldacme. Plugins matched again: 1');
    expect(await run('list')).toBe('No company has an alias.');
  });
});
