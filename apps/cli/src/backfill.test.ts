import { BACKFILL_SOURCES } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { listSources, readBackfillCommand } from './backfill.ts';

describe('readBackfillCommand', () => {
  test.each([
    [[], '--source: "" is none of internet-archive'],
    [['--source', 'memory'], '--source: "memory" is none of'],
    [['--source', 'constructor'], '--source: "constructor" is none of'],
    [['--source', 'internet-archive'], '--marketplace: whose history'],
    [['--source', 'internet-archive', '--marketplace', 'nowhere'], 'unknown marketplace "nowhere"'],
    [
      ['--source', 'wordpress-downloads', '--marketplace', 'figma'],
      '--marketplace: wordpress-downloads tells of wordpress',
    ],
    [['--source', 'figma-files'], '--path: the folder of figma-files has to be named'],
    [['--source', 'wordpress-downloads', '--limit', '0'], '--limit: "0" is not a whole number above 0'],
    [['--source', 'wordpress-downloads', '--from', '2026-02-30'], '--from: "2026-02-30" is not a day'],
    [['--source', 'wordpress-downloads', '--every', 'hour'], '--every: "hour" is neither day nor month'],
  ])('refuses %j', (args, message) => {
    expect(() => readBackfillCommand(args)).toThrow(message);
  });

  test('knows whose history it is where the source tells of one marketplace', () => {
    const { marketplace, options } = readBackfillCommand([
      '--source',
      'figma-files',
      '--path',
      'files',
      '--limit',
      '5',
    ]);
    expect([marketplace, options.path, options.limit]).toEqual(['figma', 'files', 5]);
  });
});

describe('listSources', () => {
  test('names every source', () => {
    for (const source of BACKFILL_SOURCES) expect(listSources()).toContain(`--source ${source}`);
  });
});
