import { derivedChange, PluginItem, reportedNumber } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { describe, expect, test } from 'vitest';
import { badgeOf } from './badge-of.ts';
import { badgeSvg } from './badge-svg.ts';

const DAY = '2026-11-20';
const OF = { day: DAY, source: 'm' };
const count = (value: number, kind: 'exact' | 'rounded' | 'at_least') => reportedNumber({ value, kind, ...OF });

function infoOf(name: string) {
  const info = getMarketplaceInfo(name);
  if (!info) throw new Error(`${name} is no marketplace`);
  return info;
}

function badge(kind: 'users' | 'rating' | 'change', values: Partial<PluginItem>, store = 'chrome-web-store') {
  const none = { iconUrl: null, companySlug: null, companyName: null, developerName: null, ratingCount: null };
  const plugin = PluginItem.parse({
    ...{ id: `${store}:a`, marketplace: store, externalId: 'a', name: 'A', status: 'listed', ...none },
    ...{ users: null, usersChange30d: null, downloads: null, downloadsChange30d: null, rating: null },
    ...{ githubStars: null, updatedOn: null, lastSeenOn: DAY, missingSince: null },
    ...values,
  });
  const { label, message } = badgeOf(plugin, infoOf(store), kind);
  return [label, message];
}

describe('badgeOf', () => {
  test('says what is not known, and that a plugin is delisted', () => {
    expect(badge('users', {})).toEqual(['users', 'unknown']);
    expect(badge('rating', {})).toEqual(['rating', 'unknown']);
    expect(badge('change', {})).toEqual(['users in 30 days', 'unknown']);
    expect(badge('users', { status: 'delisted', users: count(5, 'exact') })).toEqual(['users', 'delisted']);
  });

  test('says how exact a count is', () => {
    expect(badge('users', { users: count(400_000, 'rounded') })[1]).toBe('≈400k');
    expect(badge('users', { users: count(500, 'at_least') })[1]).toBe('500+');
    expect(badge('users', { users: count(31_402, 'exact') })[1]).toBe('31.4k');
    expect(badge('users', { users: count(0, 'at_least') })[1]).toBe('< 10');
  });

  test('has the number that a store without users is ordered by, in its word', () => {
    const [label, message] = badge('users', { downloads: count(12, 'exact') }, 'obsidian');
    expect([label, message]).toEqual(['downloads', '12']);
    expect(badge('change', {}, 'obsidian')[0]).toBe('downloads in 30 days');
  });

  test('says of a plugin that is not seen when it was', () => {
    const users = count(12, 'exact');
    expect(badge('users', { status: 'missing', missingSince: DAY, users })[1]).toBe('12, seen 20 Nov 2026');
  });

  test('has a rating of 5 and a change with its direction', () => {
    expect(badge('rating', { rating: count(4.34, 'exact') })[1]).toBe('4.3 of 5');
    const [now, before] = [4100, 4000].map((value) => ({ value, kind: 'exact' as const }));
    const bounds = { low: 0.025, high: 0.025, gainLow: 100, gainHigh: 100 };
    const usersChange30d = derivedChange({ now, before, bounds, ...OF });
    expect(badge('change', { usersChange30d })[1]).toBe('▲ 2.5 %');
  });
});

describe('badgeSvg', () => {
  const plain = { label: 'users', message: '≈400k', color: '#0060a0' };

  test('is a picture with its words for screen readers', () => {
    const svg = badgeSvg(plain, 'live');
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="users: ≈400k"/);
    expect(svg).not.toMatch(/<script|href=/);
  });

  test('says that sample data is sample data', () =>
    expect(badgeSvg(plain, 'sample')).toContain('aria-label="users (sample): ≈400k"'));
});
