import { plugins } from '@pi/db';
import { test } from '@pi/operations/testing/erasure-fixture';
import { describe, expect } from 'vitest';
import { readEraseCommand } from './erase.ts';

describe('readForgetCommand', () => {
  test.for([
    [[], /^usage: npm run forget/],
    [['--company', 'acme', '--developer', 'Acme'], /^usage: npm run forget/],
    [['--developer', ' '], /^a name must not be empty/],
    [['--company', 'acme', '--marketplace', 'nowhere'], /^--marketplace: there is no "nowhere"; there are toy$/],
    [['acme'], /acme/],
  ] as const)('refuses %j', ([args, message]) => {
    expect(() => readEraseCommand([...args], ['toy'])).toThrow(message);
  });

  test('means real data with --live', () => {
    expect(readEraseCommand(['--company', 'acme'], []).dataOrigin).toBe('sample');
    expect(readEraseCommand(['--company', 'acme', '--live'], []).dataOrigin).toBe('live');
  });

  test('tells what would go, and lets it go with --yes', async ({ store: _, tools, deps }) => {
    const args = ['--company', 'jane-roe', '--marketplace', 'toy'];
    const would = await readEraseCommand(args, ['toy']).run(tools);
    expect(would).toMatch(/^toy:a\n.*│ plugin_revisions +│ +3 │.*Nothing was changed/s);
    expect(await deps.db.$count(plugins)).toBe(3);
    const did = await readEraseCommand([...args, '--yes'], ['toy']).run(tools);
    expect(did).toBe(would.replace(/Nothing was changed.*/, 'This is gone, and stays out.'));
    expect(await deps.db.$count(plugins)).toBe(2);
  });
});
