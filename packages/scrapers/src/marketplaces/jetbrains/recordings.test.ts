import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';

const ONE_PLUGIN = 'jetbrains-marketplace/2025-01_searchPlugins_one-plugin_excerpt.json';

describe.skipIf(!sharedData(ONE_PLUGIN))('the recorded plugin of a page', () => {
  test('is read completely; the page was cut to it and lacks its total', () => {
    const { listings, problems } = parseAnswer(answer(recorded(ONE_PLUGIN)));
    expect(problems).toMatchObject([{ message: expect.stringMatching(/^total: /) }]);
    expect(listings).toEqual([
      {
        externalId: '11938',
        url: 'https://plugins.jetbrains.com/plugin/11938-one-dark-theme',
        name: 'One Dark Theme',
        summary: expect.stringMatching(/^One Dark theme for JetBrains\./),
        iconUrl: 'https://plugins.jetbrains.com/files/11938/605820/icon/pluginIcon.svg',
        screenshots: ['https://plugins.jetbrains.com/files/11938/preview_19494.png'],
        category: 'Theme',
        tags: ['Theme', 'User Interface'],
        updatedOn: '2024-09-19',
        developer: { name: 'Mark Skelton' },
        badges: [],
        pricingModel: 'free',
        downloads: { value: 8_481_542, kind: 'exact' },
        rating: 4.8,
        readFrom: 'data',
      },
    ]);
  });
});
