import { describe, expect, test } from 'vitest';
import { formatPruned, readArchiveCommand } from './archive.ts';

const pruned = { marketplace: 'toy', responses: 2, bytes: 1_500_000 };

describe('readArchiveCommand', () => {
  test.for([
    [[], 'say one of prune, sweep'],
    [['prune', '--marketplace', 'nowhere'], 'nowhere'],
    [['sweep', '--marketplace', 'obsidian'], '--marketplace: bodies are of no marketplace'],
    [['burn'], '"burn": say one of'],
  ] as const)('refuses %j', ([args, reason]) => {
    expect(() => readArchiveCommand([...args])).toThrow(reason);
  });
});

describe('tellPruned', () => {
  test('says that there is nothing to remove', () => {
    expect(formatPruned([{ ...pruned, responses: 0 }], false)).toBe(
      'Every kept response says something new, or is young.',
    );
  });

  test('says what would be removed, and what was', () => {
    expect(formatPruned([pruned], false)).toMatch(/^toy: 2 kept responses .*1\.5 MB.*\nNothing was removed/);
    expect(formatPruned([pruned], true)).toMatch(/\nRemoved\.$/);
  });
});
