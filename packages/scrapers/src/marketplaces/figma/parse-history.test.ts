import { sharedData } from '@pi/config/shared-data';
import { describe, expect, test } from 'vitest';
import { recorded } from '../../shared/test-recording.ts';
import { answer } from '../../shared/test-response.ts';
import { parseHistory } from './parse-history.ts';
import { pluginsFile, statsFile } from './test-sample.ts';

describe('parseHistory', () => {
  test('leaves out a day that was filled in with the numbers of another', () => {
    const { numbers, problems } = parseHistory([statsFile({ '7': [1] }, '2022-05-20T06:00:00.000Z')]);
    expect([numbers, problems[0]?.kind]).toEqual([undefined, 'invalid_value']);
  });

  test('reports a value that is not a number, and reads the others', () => {
    const { numbers, problems } = parseHistory([statsFile({ '7': ['many'], '8': [12, 3] })]);
    expect(numbers).toEqual([{ externalId: '8', downloads: { value: 12, kind: 'exact' } }]);
    expect(problems).toEqual([{ kind: 'invalid_value', message: 'installs: not a whole number', externalId: '7' }]);
  });

  test('a file that is neither is a problem', () => {
    expect(parseHistory([answer('<html>')]).problems).not.toEqual([]);
    expect(parseHistory([]).problems).not.toEqual([]);
  });

  test('reads listings where the list was recorded too', () => {
    expect(parseHistory([pluginsFile(), statsFile()]).listings).toHaveLength(1);
  });

  test.skipIf(!sharedData('figma'))('a recorded day has the installs of all its plugins', () => {
    const { numbers, problems } = parseHistory([answer(recorded('figma/raw/2022-05-01.json.gz'))]);
    expect([problems, numbers?.length]).toEqual([
      [],
      Object.keys(JSON.parse(recorded('figma/raw/2022-05-01.json.gz')).stats).length,
    ]);
  });
});
