import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { groupRecorded } from './group-recorded.ts';
import { parseFiles } from './parse.ts';

const FOLDER = 'figma';
const STATS_ALONE = Array.from({ length: 10 }, (_, index) => `2022-05-${String(index + 1).padStart(2, '0')}`);

describe.skipIf(!sharedData(FOLDER))('recorded files of Figma', () => {
  const file = (name: string) => answer(recorded(`${FOLDER}/${name}.json.gz`));
  const day = (name: string) => [file(`raw/${name}`), file(`index_${name}`)];

  test('a partial scrape is a list of 50 plugins with their installs', () => {
    const units = groupRecorded(day('2022-05-12_partial-scrape'));
    expect(units.map((unit) => unit.length)).toEqual([2]);
    const { listings, problems, isComplete } = parseFiles(units.flat());
    expect([problems, isComplete, listings.length]).toEqual([[], true, 50]);
    expect(listings.find(({ externalId }) => externalId === '902878970384139797')).toMatchObject({
      name: '📲 represent',
      downloads: { value: 1729, kind: 'exact' },
    });
  });

  test('a complete scrape matches its table, with the installs of both files', () => {
    const [stats, list] = day('2022-05-11');
    if (!stats || !list) throw new Error('two files were read');
    const { listings, problems, isComplete } = parseFiles([stats, list]);
    expect([problems, isComplete, listings.length]).toEqual([[], true, 1852]);
    expect(listings[0]).toMatchObject({
      externalId: '1023805574372075411',
      name: '(Easy)Grid',
      downloads: { value: 1334, kind: 'exact' },
      updatedOn: '2022-03-04',
      developer: { name: 'Eliraz Atia', externalId: '692' },
    });
    const numbers: Record<string, number[]> = JSON.parse(stats.body).stats;
    for (const { externalId, downloads } of listings) expect(downloads?.value).toBe(numbers[externalId]?.[0]);
  });

  test.each(STATS_ALONE)('%s has numbers without names', (date) => {
    const { listings, problems } = parseFiles([file(`raw/${date}`)]);
    expect(listings).toEqual([]);
    expect(problems[0]?.message).toMatch(/the numbers of 18\d\d plugins have no names/);
  });
});
