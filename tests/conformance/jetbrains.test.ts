import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody } from './samples.ts';
import { beyond } from './shape.ts';

const ONE = 'one plugin was recorded, a theme with an icon and votes';

/** What samples have and the recording has not, by the beginning of the line, and why. */
const NOT_RECORDED: Record<string, string> = {
  '.icon missing': ONE,
  '.previewImage missing': ONE,
  '.rating null': ONE,
};

const file = sharedData('jetbrains-marketplace/2025-01_searchPlugins_one-plugin_excerpt.json');

describe.skipIf(!file)('the sample list of the JetBrains Marketplace', () => {
  if (!file) return;

  test('holds plugins in the recorded shape, their keys in the recorded order', () => {
    const real: object[] = JSON.parse(recorded(file)).plugins;
    const sample: object[] = JSON.parse(sampleBody('jetbrains', '/api/searchPlugins?max=200')).plugins;
    expect(beyond(jsonShape(sample), jsonShape(real), NOT_RECORDED)).toEqual([]);
    expect(beyond(jsonShape(real), jsonShape(sample))).toEqual([]);
    expect(outOfOrder(sample, real)).toEqual([]);
  });
});
