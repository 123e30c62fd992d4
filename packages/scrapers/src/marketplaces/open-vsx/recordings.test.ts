import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parseAnswer } from './parse.ts';

const FOLDER = 'open-vsx';

describe.skipIf(!sharedData(FOLDER))('recorded answers of Open VSX', () => {
  test('the answer for one extension reads as its table states', () => {
    const body = recorded(`${FOLDER}/2026-05-28_extension_chatwizard.json`);
    const { listings, problems } = parseAnswer(answer(body, { url: 'https://open-vsx.org/api/Veverke/chatwizard' }));
    expect(problems).toEqual([]);
    expect(listings).toHaveLength(1);
    expect(listings[0]).toMatchObject({
      externalId: 'Veverke.chatwizard',
      name: 'Chat Wizard',
      version: '1.5.0',
      downloads: { value: 1582, kind: 'exact' },
      rating: null,
      ratingCount: 0,
      updatedOn: '2026-05-26',
      developer: { name: 'Avraham', externalId: 'Veverke', site: 'https://github.com/Veverke' },
      category: 'Machine Learning',
      categories: ['Machine Learning', 'Visualization'],
      tags: expect.arrayContaining(['ai', 'windsurf']),
      minimumVersion: '^1.85.0',
      sourceUrl: 'https://github.com/veverke/chatwizard.git',
    });
  });

  test.each(['adapter_findid-yaml-response', 'adapter_search-yaml-response-targets'])(
    '%s, an answer for editors, is one extension',
    (file) => {
      const { listings, problems } = parseAnswer(answer(recorded(`${FOLDER}/${file}.json`)));
      expect(problems).toEqual([]);
      expect(listings).toHaveLength(1);
      expect(listings[0]).toMatchObject({
        externalId: 'redhat.vscode-yaml',
        url: 'https://open-vsx.org/extension/redhat/vscode-yaml',
        name: 'YAML',
        version: '0.5.2',
        downloads: { value: 100, kind: 'exact' },
        rating: 3,
        ratingCount: 10,
        listedOn: '1999-12-01',
        updatedOn: '2000-01-01',
      });
    },
  );
});
