import { BACKFILL_SOURCES } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';
import { listSources, readBackfillRequest } from './backfill.ts';

describe('pi backfill', () => {
  test.each([
    [[], '--source: "" is not a source; sources are internet-archive'],
    [['--source', 'memory'], '--source: "memory" is not a source'],
    [['--source', 'constructor'], '--source: "constructor" is not a source'],
    [['--source', 'internet-archive'], '--marketplace: the source internet-archive needs one'],
    [['--source', 'internet-archive', '--marketplace', 'nowhere'], '--marketplace: "nowhere" is not a marketplace'],
    [
      ['--source', 'wordpress-downloads', '--marketplace', 'figma'],
      '--marketplace: wordpress-downloads has history of wordpress only',
    ],
    [['--source', 'figma-files'], '--path: the source figma-files needs the folder of its files'],
    [['--source', 'wordpress-downloads', '--limit', '0'], '--limit: "0" is not a whole number above 0'],
    [['--source', 'wordpress-downloads', '--from', '2026-02-30'], '--from: "2026-02-30" is not a day'],
    [['--source', 'wordpress-downloads', '--every', 'hour'], '--every: "hour" is neither day nor month'],
  ])('refuses %j', async (args, message) => {
    const { code, error } = await pi(['backfill', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  test('lists every source where none is named, and in its help', async () => {
    const { error } = await pi(['backfill']);
    const { out } = await pi(['backfill', '--help']);
    for (const source of BACKFILL_SOURCES) {
      expect(listSources()).toContain(`--source ${source}`);
      expect(error).toContain(`--source ${source}`);
      expect(out).toContain(`--source ${source}`);
    }
  });
});

describe('readBackfillRequest', () => {
  test('takes the marketplace of a source that has only one', () => {
    const { marketplace, options } = readBackfillRequest({ source: 'figma-files', path: 'files', limit: 5 });
    expect([marketplace, options.path, options.limit]).toEqual(['figma', 'files', 5]);
  });
});
