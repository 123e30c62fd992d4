import { describe, expect, test } from 'vitest';
import { answer, collected, discoverContext } from '../../shared/test-response.ts';
import { groupRecorded } from './group-recorded.ts';
import { obsidian } from './index.ts';
import { listFile, statsFile } from './test-sample.ts';

const at = (time: string) => ({ fetchedAt: `2026-03-${time}:00.000Z` });

describe('discover', () => {
  test('yields the day', async () => {
    expect(await collected(obsidian.discover(discoverContext({})))).toEqual(['2026-03-01']);
  });
});

describe('groupRecorded', () => {
  test('keeps a lone list, a lone stats file and an unreadable answer as units', () => {
    const lone = [listFile([], at('01T00:10')), statsFile({}, at('02T00:10')), answer('busy', at('03T00:10'))];
    expect(groupRecorded(lone)).toEqual(lone.map((response) => [response]));
  });

  test('pairs list and stats of one UTC day in any order', () => {
    const [stats1, list1, list2, stats2] = [
      statsFile({}, at('01T23:58')),
      listFile([], at('01T23:59')),
      listFile([], at('02T00:01')),
      statsFile({}, at('02T00:02')),
    ];
    expect(groupRecorded([stats1, list1, list2, stats2])).toEqual([
      [list1, stats1],
      [list2, stats2],
    ]);
  });

  test('pairs several recordings of a day in their order, and a surplus with the last', () => {
    const lists = [listFile([], at('01T01:00')), listFile([], at('01T13:00'))];
    const stats = [statsFile({}, at('01T01:01')), statsFile({}, at('01T13:01')), statsFile({}, at('01T19:00'))];
    expect(groupRecorded([...lists, ...stats])).toEqual([
      [lists[0], stats[0]],
      [lists[1], stats[1]],
      [lists[1], stats[2]],
    ]);
  });
});
