import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody } from './samples.ts';
import { beyond } from './shape.ts';

const LIST = '/rest/2/addons?limit=50';

const TWO = 'two apps were recorded, both with all of it';

/** What samples have and the recording has not, by the beginning of the line, and why. */
const NOT_RECORDED: Record<string, string> = {
  '._links.categories empty list': TWO,
  '._embedded.categories empty list': TWO,
  '._embedded.distribution.totalInstalls missing': TWO,
  '._embedded.distribution.totalUsers missing': TWO,
};

/** What the recording has and samples have not, and why. */
const NOT_IN_SAMPLE = {
  '._embedded.vendor._embedded.logo._links.highRes missing': 'logos without a large picture are read alike',
};

const file = sharedData('atlassian-marketplace/2023-06_rest2_addons-search_excerpt.json');

describe.skipIf(!file)('the sample page of the Atlassian Marketplace', () => {
  if (!file) return;
  const real = JSON.parse(recorded(file));
  const sample = JSON.parse(sampleBody('atlassian', LIST));

  test('holds apps in the recorded shape, their keys in the recorded order', () => {
    const apps = (page: typeof real): object[] => page._embedded.addons;
    expect(beyond(jsonShape(apps(sample)), jsonShape(apps(real)), NOT_RECORDED)).toEqual([]);
    expect(beyond(jsonShape(apps(real)), jsonShape(apps(sample)), NOT_IN_SAMPLE)).toEqual([]);
    expect(outOfOrder(apps(sample), apps(real))).toEqual([]);
  });

  test('comes in the recorded envelope', () => {
    expect(Object.keys(sample)).toEqual(Object.keys(real));
    expect(Object.keys(sample._links)).toEqual(Object.keys(real._links));
    expect(sample._links.query).toEqual(real._links.query);
  });
});
