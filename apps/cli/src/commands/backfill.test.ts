import { BACKFILL_SOURCES } from '@pi/domain';
import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';
import { listSources, readBackfillRequest } from './backfill.ts';

describe('pi backfill', () => {
  test.each([
    [[], '--source: "" is not one of internet-archive'],
    [['--source', 'memory'], '--source: "memory" is not one of'],
    [['--source', 'constructor'], '--source: "constructor" is not one of'],
    [['--source', 'internet-archive'], '--marketplace: required for internet-archive'],
    [['--source', 'internet-archive', '--marketplace', 'nowhere'], '--marketplace: "nowhere" is not a marketplace'],
    [
      ['--source', 'wordpress-downloads', '--marketplace', 'figma'],
      '--marketplace: wordpress-downloads has history of wordpress only',
    ],
    [['--source', 'figma-files'], '--path: the folder of the files is required for figma-files'],
    [['--source', 'wordpress-downloads', '--limit', '0'], '--limit: "0" is not a whole number above 0'],
    [['--source', 'wordpress-downloads', '--from', '2026-02-30'], '--from: "2026-02-30" is not a day'],
    [['--source', 'wordpress-downloads', '--every', 'hour'], '--every: "hour" is neither day nor month'],
  ])('refuses %j', async (args, message) => {
    const { code, error } = await pi(['backfill', ...args]);
    expect(code).toBe(2);
    expect(error).toContain(message);
  });

  test('lists every source in its help, and when none is named', async () => {
    const { error } = await pi(['backfill']);
    const { out } = await pi(['backfill', '--help']);
    for (const source of BACKFILL_SOURCES.filter((one) => one !== 'sample-history')) {
      expect(listSources()).toContain(`--source ${source}`);
      expect(error).toContain(`--source ${source}`);
      expect(out).toContain(`--source ${source}`);
    }
  });
});

describe('readBackfillRequest', () => {
  test('uses the marketplace of a source that has only one', () => {
    const { marketplace, options } = readBackfillRequest({ source: 'figma-files', path: 'files', limit: 5 });
    expect([marketplace, options.path, options.limit]).toEqual(['figma', 'files', 5]);
  });
});
