import { test } from '@pi/db/testing';
import { arrive, companiesOfPlugins } from '@pi/operations/testing/companies';
import { describe, expect } from 'vitest';
import { readCompaniesCommand } from './companies.ts';

const usage = /^usage: npm run companies/;

describe('readCompaniesCommand', () => {
  test.for([
    [[], usage],
    [['merge', 'acme'], usage],
    [['split', 'acme'], usage],
    [['split', 'acme', '--plugins', 'a:b', '--undo', '1'], usage],
    [['list-merges', 'acme'], usage],
    [['undo', 'x'], /^undo: "x" is no id of a change/],
    [['split', 'acme', '--undo', '0'], /^--undo: "0" is no id of a change/],
    [['merge', 'a', 'b', '--wat'], /--wat/],
  ] as const)('refuses %j', ([args, message]) => {
    expect(() => readCompaniesCommand([...args])).toThrow(message);
  });

  test('merges, lists and undoes', async ({ db }) => {
    await arrive(db, 'one', 'a', { name: 'Acme Works' });
    await arrive(db, 'one', 'z', { name: 'Zeta Tools' });
    const run = (...args: string[]) => readCompaniesCommand(args).run(db);
    expect(await run('list-merges')).toBe('no company was merged or split');
    expect(await run('merge', 'acme-works', 'zeta-tools', '--reason', 'one owner', '--by', 'Op')).toContain(
      'change 1:',
    );
    expect(await run('list-merges')).toMatch(/acme-works.*zeta-tools.*Op.*one owner/);
    expect(await run('split', 'acme-works', '--undo', '1')).toBe('change 1 is undone');
    expect(await companiesOfPlugins(db)).toEqual({ 'one:a': 'acme-works', 'one:z': 'zeta-tools' });
  });

  test('changes the database of real data when asked to', () => {
    expect(readCompaniesCommand(['list-merges', '--live']).dataOrigin).toBe('live');
    expect(readCompaniesCommand(['list-merges']).dataOrigin).toBe('sample');
  });
});
