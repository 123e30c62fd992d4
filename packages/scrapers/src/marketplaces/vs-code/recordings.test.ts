import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parsePage } from './parse.ts';
import { totalIn } from './query.ts';

const FILE = 'vscode-marketplace/2026-05-28_extensionquery_chatwizard.json';

describe.skipIf(!sharedData(FILE))('the recorded answer of the Visual Studio Code Marketplace', () => {
  test('reads as its table states', () => {
    const { listings, problems } = parsePage(answer(recorded(FILE)));
    expect(problems).toEqual([]);
    expect(listings).toHaveLength(1);
    expect(listings[0]).toMatchObject({
      externalId: 'Veverke.chatwizard',
      url: 'https://marketplace.visualstudio.com/items?itemName=Veverke.chatwizard',
      name: 'Chat Wizard',
      version: '1.5.0',
      downloads: { value: 85, kind: 'exact' },
      rating: 5,
      ratingCount: 1,
      listedOn: '2026-03-18',
      updatedOn: '2026-05-26',
      developer: { name: 'Avraham Y. Kahana', externalId: 'Veverke', site: null },
      sourceUrl: 'https://github.com/veverke/chatwizard.git',
      supportUrl: 'https://github.com/veverke/chatwizard/issues',
      pricingModel: 'free',
      minimumVersion: '^1.85.0',
    });
  });

  test('counts one extension in all', () => {
    expect(totalIn(answer(recorded(FILE)))).toBe(1);
  });
});
