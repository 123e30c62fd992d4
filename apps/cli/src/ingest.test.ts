import { describe, expect, test } from 'vitest';
import { readIngestCommand } from './ingest.ts';

const NOW = new Date('2026-11-20T12:00:00Z');
const read = (...args: string[]) => readIngestCommand(args, NOW);

describe('readIngestCommand', () => {
  test.each([
    [['--date', '2026-02-30'], '--date: "2026-02-30" is not a day'],
    [['--date', '2026-11-21'], '--date: 2026-11-21 lies in the future'],
    [['--live', '--date', '2026-11-19'], '--date: live stores can only be read as they are today'],
    [['--limit', '0'], '--limit: "0" is not a whole number above 0'],
    [['--marketplace', 'nowhere'], 'unknown marketplace "nowhere"'],
    [['--ids', 'ids.txt'], '--ids: whose ids they are is said by --marketplace'],
    [['--marketplace', 'edge', '--ids', '/nowhere/ids.txt'], '--ids: /nowhere/ids.txt cannot be read'],
    [['--replay', 'a.jsonl', '--ids', 'ids.txt'], '--replay: the manifest says what is read'],
    [['--list', '--marketplace', 'edge'], '--list: goes with no option but --live'],
    [['--list', '--replay', 'a.jsonl'], '--list: goes with no option but --live'],
    [['--live', '--fault', 'shopify=captcha'], '--fault: only sample stores can be told to go wrong'],
  ])('refuses %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  test('reads the sample stores of today where nothing else is said', () => {
    expect(read()).toMatchObject({ day: '2026-11-20', dataOrigin: 'sample', list: false });
    expect(read('--list', '--live')).toMatchObject({ dataOrigin: 'live', list: true });
  });
});
