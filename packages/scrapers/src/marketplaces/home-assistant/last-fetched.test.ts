import { describe, expect, test } from 'vitest';
import { categoryUrl } from './files.ts';
import { parseDay } from './parse.ts';
import { file, installs, integrations, repository } from './test-sample.ts';

const at = (moment: string) => repository({ last_fetched: Date.parse(moment) / 1000 });
const momentOf = (...entries: unknown[]) => parseDay([integrations({ ...entries }), installs()]).numbersAt;

describe('parseDay', () => {
  test('states the newest moment at which HACS fetched a repository as that of all downloads', () => {
    const [older, newer] = [at('2026-02-01T10:00:00Z'), at('2026-02-28T10:00:00Z')];
    expect(momentOf(older, newer, at('2025-01-01T00:00:00Z'))).toEqual({ downloads: '2026-02-28T10:00:00.000Z' });
    const theme = file({ 7: newer }, categoryUrl('theme'));
    expect(parseDay([integrations({ 8: older }), theme]).numbersAt).toEqual({ downloads: '2026-02-28T10:00:00.000Z' });
  });

  test.each(['soon', null, -5, 0, 1e300, { at: 1 }])('states no moment where HACS states %j', (last_fetched) => {
    expect(momentOf(repository({ last_fetched }), null)).toBeUndefined();
  });

  test('states no moment after the response', () => {
    expect(momentOf(at('2026-03-02T00:00:00Z'))).toBeUndefined();
  });
});
