import { join } from 'node:path';
import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { jsonShape, outOfOrder } from './json-shape.ts';
import { recorded, sampleBody } from './samples.ts';
import { beyond } from './shape.ts';

interface Addon {
  current_version: object;
}

const SEARCH = '/addons/search/?app=firefox&type=extension&sort=users&page_size=50';
const TEXTS = ['.name', '.summary', '.description', '.homepage', '.support_email', '.support_url'];
const RULES = {
  maps: [...TEXTS, '.previews[*].caption', '.current_version.license.name', '.current_version.release_notes'],
};

const THREE = 'three add-ons were recorded, all of them recommended and by makers who fill in every field';

/** What samples have and recordings have not, by the beginning of the line, and why. */
const NOT_RECORDED: Record<string, string> = {
  '.homepage null': THREE,
  '.support_url null': THREE,
  '.promoted null': THREE,
  '.categories.android missing': THREE,
  '.current_version.compatibility.android missing': THREE,
  '.current_version.compatibility.firefox missing': 'recorded in version 4, of an add-on for Android alone',
  '.current_version.release_notes null': THREE,
  '.current_version.files[*].host_permissions': THREE,
  '.current_version.files[*].optional_permissions': THREE,
  '.current_version.file.host_permissions list': 'four add-ons were recorded, none of which asks for hosts',
};

const folder = sharedData('firefox-amo');

describe.skipIf(!folder)('the sample answers of Firefox Add-ons', () => {
  if (!folder) return;
  const real = (name: string) => JSON.parse(recorded(join(folder, name)));
  const everything: Addon[] = real('2023-08-08_search_multiple.json').results;
  const inOneLanguage: Addon[] = real('2023-08-08_search_localized.json').results;
  const trimmed: Addon[] = [
    ...real('2026_search_dark_reader_trimmed.json').results,
    real('2026_addon_lofi_player_trimmed.json'),
  ];
  const version4 = [1, 2, 3].flatMap((page) => sampleResults(`/api/v4${SEARCH}&page=${page}`));
  const version4InCatalan = [1, 2, 3].flatMap((page) => sampleResults(`/api/v4${SEARCH}&page=${page}&lang=ca`));
  const version5 = [1, 2, 3].flatMap((page) => sampleResults(`/api/v5${SEARCH}&page=${page}&lang=en-US`));

  test('have the shape recorded in version 4, and all of it', () => {
    expect(beyond(jsonShape(version4, RULES), jsonShape(everything, RULES), NOT_RECORDED)).toEqual([]);
    expect(beyond(jsonShape(everything, RULES), jsonShape(version4, RULES))).toEqual([]);
  });

  test('write texts of one language as recorded in version 4', () => {
    const recordedShape = jsonShape(inOneLanguage, RULES);
    const sampleShape = jsonShape(version4InCatalan, RULES);
    for (const place of TEXTS)
      expect([...(sampleShape.get(place) ?? [])]).toEqual(
        expect.arrayContaining([...(recordedShape.get(place) ?? [])]),
      );
    expect(beyond(recordedShape, sampleShape)).toEqual([]);
  });

  test('show every value that was kept of answers of version 5, in its recorded shape', () => {
    const recordedShape = jsonShape(trimmed, RULES);
    const sampleShape = jsonShape(version5, RULES);
    expect(beyond(recordedShape, sampleShape)).toEqual([]);
    const places = new Map([...sampleShape].filter(([place]) => recordedShape.has(place)));
    expect(beyond(places, recordedShape, NOT_RECORDED)).toEqual([]);
  });

  test('have their keys in the recorded order', () => {
    expect(outOfOrder(version4, everything)).toEqual([]);
    const versions = (addons: Addon[]) => addons.map(({ current_version }) => current_version);
    expect(outOfOrder(versions(version4), versions(everything))).toEqual([]);
  });

  test('come in the recorded envelope, whose order changed between the years', () => {
    const page = JSON.parse(sampleBody('firefox', `/api/v5${SEARCH}&page=2&lang=en-US`));
    for (const name of ['2023-08-08_search_multiple.json', '2026_search_dark_reader_trimmed.json'])
      expect(Object.keys(page).sort()).toEqual(Object.keys(real(name)).sort());
    expect(Object.keys(page)).toEqual(Object.keys(real('2023-08-08_search_multiple.json')));
    expect(page.next).toMatch(/^https:\/\/addons\.mozilla\.org\/api\/v5\/addons\/search\/\?.*page=3/);
  });

  test('say zero of everything where nobody rated, as recorded', () => {
    const unrated = (addons: object[]) => JSON.stringify(addons).match(/"ratings":\{"average":0[,}]/g) ?? [];
    expect(unrated(trimmed)).toHaveLength(1);
    expect(unrated(version5).length).toBeGreaterThan(1);
  });
});

function sampleResults(path: string): Addon[] {
  return JSON.parse(sampleBody('firefox', path)).results;
}
