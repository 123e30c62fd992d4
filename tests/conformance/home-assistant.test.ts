import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { type JsonRules, jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody } from './samples.ts';
import { beyond } from './shape.ts';

const HACS = 'https://data-v2.hacs.xyz';
const ANALYTICS = 'https://analytics.home-assistant.io';

/** What recordings have and samples have not, and why. */
const NOT_SAMPLED: Record<string, string> = {
  '.manifest.country boolean': 'one repository of a thousand wrote false for a list of countries',
  '.description null': 'two repositories of a thousand have no description',
  '.description empty string': 'few repositories have an empty description',
  '.last_commit missing': 'two repositories of a thousand have none',
  '.link empty string': 'an oversight in one entry of 276',
  '.versions empty object': 'one integration of 1722',
};

const FILES: [file: string, address: string, rules: JsonRules][] = [
  ['hacs_v2-integration-data_2024-04.json', `${HACS}/integration/data.json`, {}],
  ['hacs_v2-removed-data_2024-04.json', `${HACS}/removed/data.json`, {}],
  ['hacs_v2-critical-data_2024-04.json', `${HACS}/critical/data.json`, {}],
  ['analytics_custom_integrations_2024.json', `${ANALYTICS}/custom_integrations.json`, { maps: ['.versions'] }],
  ['analytics_addons_2025-09-29.json.gz', `${ANALYTICS}/addons.json`, { maps: ['.versions'] }],
];

const folder = sharedData('home-assistant');

describe.skipIf(!folder)('the sample files of Home Assistant', () => {
  if (!folder) return;
  const entriesOf = (json: string): object[] => Object.values(JSON.parse(json));
  const real = (file: string) => entriesOf(recorded(join(folder, file)));
  const sample = (address: string) => entriesOf(sampleBody('home-assistant', address));

  test.each(FILES)('have the shape of the recorded %s, and all of it', (file, address, rules) => {
    const recordedShape = jsonShape(real(file), rules);
    const sampleShape = jsonShape(sample(address), rules);
    expect(beyond(sampleShape, recordedShape)).toEqual([]);
    expect(beyond(recordedShape, sampleShape, NOT_SAMPLED)).toEqual([]);
  });

  test.each(FILES)('have their keys in the order of the recorded %s', (file, address) => {
    expect(outOfOrder(sample(address), real(file))).toEqual([]);
  });

  test('say nothing of a theme that recorded themes do not say', () => {
    const theme = jsonShape(real('hacs_v2-theme-data_2024-04.json'));
    expect(beyond(jsonShape(sample(`${HACS}/theme/data.json`)), theme)).toEqual([]);
  });

  test('are written without white space, as recorded', () => {
    const [file = '', address = ''] = FILES[0] ?? [];
    const opening = /^\{"\d{9}":\{"manifest":\{"/;
    expect(recorded(join(folder, file))).toMatch(opening);
    expect(sampleBody('home-assistant', address)).toMatch(opening);
  });

  test('report installations of integrations that HACS does not list, and not of all that it lists, as recorded', () => {
    for (const [list, reported] of [
      [recorded(join(folder, FILES[0]?.[0] ?? '')), recorded(join(folder, FILES[3]?.[0] ?? ''))],
      [sampleBody('home-assistant', FILES[0]?.[1] ?? ''), sampleBody('home-assistant', FILES[3]?.[1] ?? '')],
    ] as const) {
      const domains = new Set(entriesOf(list).map((entry) => ('domain' in entry ? entry.domain : '')));
      const known = Object.keys(JSON.parse(reported));
      expect(known.some((domain) => !domains.has(domain))).toBe(true);
      expect([...domains].some((domain) => !known.includes(String(domain)))).toBe(true);
    }
  });
});
