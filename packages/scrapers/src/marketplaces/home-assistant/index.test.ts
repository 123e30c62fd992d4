import { describe, expect, test } from 'vitest';
import { answer, collected, discoverContext } from '../../shared/test-response.ts';
import { groupRecorded } from './group-recorded.ts';
import { homeAssistant } from './index.ts';
import { addons, allFiles, ID, installs, integrations, removed, repository } from './test-sample.ts';

const on = (time: string) => ({ fetchedAt: `2026-03-${time}:00.000Z` });

describe('discover', () => {
  test('yields the day', async () => {
    expect(await collected(homeAssistant.discover(discoverContext({})))).toEqual(['2026-03-01']);
  });
});

describe('requests', () => {
  test('asks for every file of the day, removed repositories after those that are listed', () => {
    const urls = homeAssistant.requests('2026-03-01').map(({ url }) => url.slice('https://'.length));
    expect(urls).toEqual([
      ...['appdaemon', 'integration', 'plugin', 'python_script', 'template', 'theme', 'removed', 'critical'].map(
        (category) => `data-v2.hacs.xyz/${category}/data.json`,
      ),
      'analytics.home-assistant.io/custom_integrations.json',
      'analytics.home-assistant.io/addons.json',
    ]);
  });
});

describe('groupRecorded', () => {
  test('keeps an unreadable answer as a unit', () => {
    const busy = answer('busy', on('01T00:10'));
    expect(groupRecorded([busy])).toEqual([[busy]]);
  });

  test('puts the files of one UTC day together, and those recorded again into the next unit', () => {
    const day = allFiles();
    const again = integrations({ [ID]: repository({ downloads: 421 }) });
    const next = { ...removed(), ...on('02T00:00') };
    expect(groupRecorded([...day, again, next])).toEqual([day, [again], [next]]);
  });

  test('identifies files without an address by their content', () => {
    const files = [integrations(), installs(), removed(), addons({ a_b: { total: 1, protected: 1 } })];
    const bare = files.map((file) => ({ ...file, url: undefined }));
    expect(groupRecorded(bare)).toEqual([bare]);
  });
});
