import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody, sampleIds } from './samples.ts';
import { beyond } from './shape.ts';

interface Extension {
  namespace: string;
  name: string;
  targetPlatform: string;
  version: string;
  files: Record<string, string>;
  publishedBy: object;
  reviewsUrl: string;
  allVersions: Record<string, string>;
  downloads: Record<string, string>;
  timestamp: string;
}

const RULES = { maps: ['.allVersions', '.downloads', '.engines'] };
const ONE = 'one extension was recorded, by a maker who fills in every field, unrated';

/** What samples have and the recording has not, by the beginning of the line, and why. */
const NOT_RECORDED: Record<string, string> = {
  '.averageRating': 'without reviews there is none, and the recorded extension has no reviews',
  '.description missing': ONE,
  '.license missing': ONE,
  '.homepage missing': ONE,
  '.repository missing': ONE,
  '.bugs missing': ONE,
  '.galleryColor missing': ONE,
  '.galleryTheme missing': ONE,
  '.tags empty list': ONE,
  '.files.changelog missing': ONE,
  '.files.license missing': ONE,
  '.files.icon missing': ONE,
};

const file = sharedData('open-vsx/2026-05-28_extension_chatwizard.json');

describe.skipIf(!file)('a sample answer of Open VSX for one extension', () => {
  if (!file) return;
  const real: Extension = JSON.parse(recorded(file));
  const samples = sampleIds('open-vsx').map(extension);

  test('has the recorded shape, and all of it', () => {
    expect(beyond(jsonShape(samples, RULES), jsonShape([real], RULES), NOT_RECORDED)).toEqual([]);
    expect(beyond(jsonShape([real], RULES), jsonShape(samples, RULES))).toEqual([]);
  });

  test('has its keys in the recorded order', () => {
    expect(outOfOrder(samples, [real])).toEqual([]);
    for (const part of ['files', 'publishedBy'] as const)
      expect(
        outOfOrder(
          samples.map((one) => one[part]),
          [real[part]],
        ),
      ).toEqual([]);
  });

  test('writes addresses and moments in the recorded forms', () => {
    for (const { namespace, name, targetPlatform, version, ...extension } of [real, ...samples]) {
      const api = `https://open-vsx.org/api/${namespace}/${name}`;
      const [folder, ending] = targetPlatform === 'universal' ? ['', ''] : [`${targetPlatform}/`, `@${targetPlatform}`];
      expect(extension.reviewsUrl).toBe(`${api}/reviews`);
      expect(extension.allVersions[version]).toBe(`${api}/${version}`);
      expect(extension.files.download).toBe(
        `${api}/${folder}${version}/file/${namespace}.${name}-${version}${ending}.vsix`,
      );
      expect(extension.downloads[targetPlatform]).toBe(extension.files.download);
      expect(extension.timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    }
  });
});

describe('a sample page of the search of Open VSX', () => {
  test('says of an extension what the answer for it says, where both speak of it', () => {
    const { extensions } = JSON.parse(sampleBody('open-vsx', '/api/-/search?size=100&offset=0'));
    for (const { url, files, ...entry } of extensions) {
      const whole = JSON.parse(sampleBody('open-vsx', new URL(url).pathname));
      expect(whole).toMatchObject({ ...entry, files });
    }
  });
});

function extension(id: string): Extension {
  return JSON.parse(sampleBody('open-vsx', `/api/${id.replace('.', '/')}`));
}
