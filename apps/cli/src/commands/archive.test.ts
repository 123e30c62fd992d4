import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';
import { formatPruned } from './archive.ts';

const pruned = { marketplace: 'toy', responses: 2, bytes: 1_500_000 };

describe('pi archive', () => {
  test.for([
    [[], 'prune'],
    [['prune', '--marketplace', 'nowhere'], '--marketplace: "nowhere" is not a marketplace'],
    [['sweep', '--marketplace', 'obsidian'], "unknown option '--marketplace'"],
    [['burn'], "unknown command 'burn'"],
  ] as const)('refuses %j', async ([args, reason]) => {
    const { code, error } = await pi(['archive', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(reason);
  });
});

describe('formatPruned', () => {
  test('says that there is nothing to remove', () => {
    expect(formatPruned([{ ...pruned, responses: 0 }], false)).toBe(
      'Nothing to remove: every archived response is recent or differs from earlier ones.',
    );
  });

  test('says what would be removed, and what was removed', () => {
    expect(formatPruned([pruned], false)).toMatch(
      /^toy: 2 archived responses to remove, .*1\.5 MB.*\nNothing was removed/,
    );
    expect(formatPruned([pruned], true)).toMatch(/\nRemoved\.$/);
  });
});
