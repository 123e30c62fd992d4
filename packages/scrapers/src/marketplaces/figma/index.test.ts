import { describe, expect, test } from 'vitest';
import { answer, collected, discoverContext } from '../../shared/test-response.ts';
import { groupRecorded } from './group-recorded.ts';
import { figma } from './index.ts';
import { pluginsFile, statsFile } from './test-sample.ts';

describe('discover', () => {
  test('yields nothing and asks for nothing', async () => {
    const context = discoverContext({}, ['731176732337510831']);
    expect(await collected(figma.discover(context))).toEqual([]);
    expect([context.asked, figma.requests('2022-05-11')]).toEqual([[], []]);
  });
});

describe('groupRecorded', () => {
  const [first, second] = ['2022-05-11T06:05:51.931Z', '2022-05-11T18:05:22.383Z'];

  test('keeps lone and unreadable files as units', () => {
    const lone = [pluginsFile([], first), statsFile({}, second), answer('busy'), answer('busy')];
    expect(groupRecorded(lone)).toEqual(lone.map((response) => [response]));
  });

  test('pairs the files of one scrape in any order, and not those of another on the same day', () => {
    const [stats1, list1, stats2, list2] = [
      statsFile({}, first),
      pluginsFile([], first),
      statsFile({}, second),
      pluginsFile([], second),
    ];
    expect(groupRecorded([stats2, stats1, list1, list2])).toEqual([
      [stats2, list2],
      [stats1, list1],
    ]);
  });
});
