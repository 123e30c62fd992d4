import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';
import { formatReparse } from './reparse.ts';

const report = {
  marketplace: 'toy',
  applied: false,
  units: 3,
  restored: { fromMarketplace: 0, fromHistory: 0 },
  tables: [],
  fields: [],
};

describe('pi reparse', () => {
  test.for([
    [[], "required option '--marketplace <name>' not specified"],
    [['--marketplace', 'nowhere', '--since', '2026-01-01'], '--marketplace: "nowhere" is not a marketplace'],
    [['--marketplace', 'obsidian'], "required option '--since <day>' not specified"],
    [['--marketplace', 'obsidian', '--since', 'May'], '--since: "May" is not a day'],
    [['--marketplace', 'obsidian', '--since', '2026-01-02', '--until', '2026-01-01'], 'is before --since'],
  ] as const)('refuses %j', async ([args, reason]) => {
    const { code, error } = await pi(['reparse', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(reason);
  });
});

describe('formatReparse', () => {
  test('states that nothing changes', () => {
    expect(formatReparse(report)).toBe('toy: 3 units of work parsed again from the archive\nNothing changes.');
  });

  test('has counts, examples, what stays without an archived response, and how to write it', () => {
    const text = formatReparse({
      ...report,
      restored: { fromMarketplace: 2, fromHistory: 1 },
      tables: [{ table: 'plugins', added: 0, removed: 0, changed: 4 }],
      fields: [{ table: 'plugins', field: 'name', rows: 4, plugin: 'a', day: '', before: 'x'.repeat(99), after: null }],
    });
    expect(text).toContain('2 days of plugins unchanged, because no archived response contains them');
    expect(text).toContain('1 day of plugins from backfills');
    expect(text).toMatch(/plugins\.name .* 4 .* a .*x… .* null/);
    expect(text).toMatch(/call again with --apply\.$/);
  });
});
