import { describe, expect, test } from 'vitest';
import { formatReparse, readReparseCommand } from './reparse.ts';

const report = { marketplace: 'toy', applied: false, units: 3, kept: { seen: 0, filledIn: 0 }, tables: [], fields: [] };

describe('readReparseCommand', () => {
  test.for([
    [[], '--marketplace: say whose'],
    [['--marketplace', 'nowhere', '--since', '2026-01-01'], 'nowhere'],
    [['--marketplace', 'obsidian'], '--since: "" is not a day'],
    [['--marketplace', 'obsidian', '--since', '2026-01-02', '--until', '2026-01-01'], 'lies before --since'],
  ] as const)('refuses %j', ([args, reason]) => {
    expect(() => readReparseCommand([...args])).toThrow(reason);
  });
});

describe('tellReparse', () => {
  test('says that nothing changes', () => {
    expect(formatReparse(report)).toBe('toy: 3 units of work read again from the archive\nNothing changes.');
  });

  test('tells counts, examples, what stays without a kept response, and how to write it', () => {
    const told = formatReparse({
      ...report,
      kept: { seen: 2, filledIn: 1 },
      tables: [{ table: 'plugins', added: 0, removed: 0, changed: 4 }],
      fields: [{ table: 'plugins', field: 'name', rows: 4, plugin: 'a', day: '', before: 'x'.repeat(99), after: null }],
    });
    expect(told).toContain('2 days of plugins stay');
    expect(told).toMatch(/plugins\.name .* 4 .* a .*x… .* null/);
    expect(told).toMatch(/call again with --apply\.$/);
  });
});
