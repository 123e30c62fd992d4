import { describe, expect, test } from 'vitest';
import { pi } from '../../test/pi.ts';
import { readIngestRequest } from './ingest.ts';

const NOW = new Date('2026-11-20T12:00:00Z');

describe('pi ingest', () => {
  test.each([
    [['--date', '2026-02-30'], '--date: "2026-02-30" is not a day'],
    [['--date', '2026-11-21'], '--date: 2026-11-21 is in the future'],
    [['--live', '--date', '2026-11-19'], '--date: real stores can only be read today'],
    [['--limit', '0'], '--limit: "0" is not a whole number above 0'],
    [['--marketplace', 'nowhere'], '--marketplace: "nowhere" is not a marketplace'],
    [['--ids', 'ids.txt'], '--ids: needs --marketplace'],
    [['--marketplace', 'edge', '--ids', '/nowhere/ids.txt'], '--ids: /nowhere/ids.txt cannot be read'],
    [['--replay', 'a.jsonl', '--ids', 'ids.txt'], '--replay: cannot be combined'],
    [['--list', '--marketplace', 'edge'], '--list: can be combined with --live only'],
    [['--list', '--replay', 'a.jsonl'], '--list: can be combined with --live only'],
    [['--live', '--fault', 'shopify=captcha'], '--fault: works with the sample stores only'],
    [['--fault', 'nowhere=captcha'], '--fault: "nowhere" is not a sample store'],
    [['--fault', 'shopify=captcha', '--fault', 'shopify'], '--fault: "" is not a fault'],
  ])('refuses %j', async (args, message) => {
    const { code, out, error } = await pi(['ingest', ...args], { now: NOW });
    expect({ code, out, lines: error.split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(error).toContain(message);
  });
});

describe('readIngestRequest', () => {
  test('means the sample stores of today without options', () => {
    expect(readIngestRequest({}, NOW)).toMatchObject({ day: '2026-11-20', dataOrigin: 'sample' });
    expect(readIngestRequest({ list: true, live: true }, NOW)).toMatchObject({ dataOrigin: 'live' });
    expect(readIngestRequest({ replay: 'a.jsonl' }, NOW)).toMatchObject({ dataOrigin: 'live' });
  });
});
