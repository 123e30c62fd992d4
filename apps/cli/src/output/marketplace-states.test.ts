import type { MarketplaceSummary } from '@pi/db/queries/catalogue/list-marketplaces';
import { readEnv } from '@pi/domain/env';
import { marketplaceInfos } from '@pi/scrapers';
import { describe, expect, test } from 'vitest';
import { formatMarketplaceStates } from './marketplace-states.ts';

const SUMMARY: MarketplaceSummary = {
  name: 'obsidian',
  day: null,
  firstDay: null,
  plugins: null,
  missing: null,
  companies: null,
  primaryTotal: null,
  primaryMedian: null,
  primaryTotalChange30d: null,
  likeForLike30d: null,
  run: { day: '2026-11-20', status: 'partial', finishedAt: null, failures: 2, error: null, suspicions: [] },
  lastSuccess: null,
  robotsChecks: [],
};

/** The cells of a marketplace's row. */
function rowOf(list: string, name: string): string[] {
  const row = list.split('\n').find((line) => line.includes(` ${name} `) && line.includes('│')) ?? '';
  return row
    .split('│')
    .map((cell) => cell.trim())
    .filter(Boolean);
}

describe('formatMarketplaceStates', () => {
  test('refuses settings that name an unknown marketplace', () => {
    expect(() => formatMarketplaceStates(readEnv({ MARKETPLACES_ENABLED: 'nowhere' }), [])).toThrow('"nowhere"');
  });

  test('lists every marketplace without a database, each with the reason it is on or off', () => {
    const list = formatMarketplaceStates(readEnv({}), []);
    for (const { name, enabledByDefault, format, offReason } of marketplaceInfos) {
      const word = enabledByDefault ? 'on' : 'off';
      expect(rowOf(list, name).slice(0, 3)).toEqual([name, word, format]);
      expect(list).toContain(`${name} is ${word}: ${offReason ?? 'It is on by default.'}`);
    }
    expect(rowOf(list, 'wordpress').slice(3)).toEqual(['needed, not recorded', '–', '–']);
  });

  test('has who decided on an exception, the strictest robots.txt and how the last run ended', () => {
    const env = readEnv({
      MARKETPLACES_ENABLED: 'obsidian, wordpress',
      ROBOTS_EXCEPTIONS: 'wordpress: Jane Roe, 2026-11-19, the API is public',
    });
    const check = { marketplace: 'obsidian', checkedAt: new Date('2026-11-20T03:10:00Z'), status: 200, detail: null };
    const robotsChecks = [
      { ...check, origin: 'https://a.test', verdict: 'closed' as const },
      { ...check, origin: 'https://b.test', verdict: 'allowed' as const },
    ];
    const list = formatMarketplaceStates(env, [{ ...SUMMARY, robotsChecks }]);
    expect(rowOf(list, 'wordpress').slice(3)).toEqual(['Jane Roe, 2026-11-19', '–', '–']);
    expect(rowOf(list, 'obsidian').slice(3)).toEqual(['–', 'closed 2026-11-20', 'partial 2026-11-20']);
    expect(list).toContain('firefox is off: The operator does not name it in MARKETPLACES_ENABLED.');
  });
});
