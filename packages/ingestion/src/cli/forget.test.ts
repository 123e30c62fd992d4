import { describe, expect, test } from 'vitest';
import { readForgetCommand } from './forget.ts';

describe('readForgetCommand', () => {
  test.for([
    [[], /^usage: npm run forget/],
    [['--company', 'acme', '--developer', 'Acme'], /^usage: npm run forget/],
    [['--developer', ' '], /^a name must not be empty/],
    [['--company', 'acme', '--marketplace', 'nowhere'], /^--marketplace: there is no "nowhere"; there are toy$/],
    [['acme'], /acme/],
  ] as const)('refuses %j', ([args, message]) => {
    expect(() => readForgetCommand([...args], ['toy'])).toThrow(message);
  });
});
