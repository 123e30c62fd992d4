import type { MarketplaceInfo } from '@pi/domain';
import { reportedNumber } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { PrimaryCount } from './primary-count.tsx';

const INFO = {
  primaryMetric: 'users',
  numbers: { users: { label: 'Active installs', meaning: '' } },
} as unknown as MarketplaceInfo;
const number = (value: number) => reportedNumber({ value, day: '2026-11-20', source: 'toy' });
const NONE = { users: null, downloads: null, ratingCount: null, githubStars: null };

function words(plugin: Partial<typeof NONE | Record<keyof typeof NONE, ReturnType<typeof number>>>, withUnit = true) {
  const count = <PrimaryCount plugin={{ ...NONE, ...plugin }} info={INFO} withUnit={withUnit} />;
  return renderToStaticMarkup(count).replace(/<[^>]+>/g, '');
}

describe('the primary count of a plugin', () => {
  test('is the primary metric, with its unit where it is asked for', () => {
    expect(words({ users: number(812), githubStars: number(3) })).toBe('812 active installs');
    expect(words({ users: number(812) }, false)).toBe('812');
  });

  test('is stars, always with their unit, where nothing else is known', () =>
    expect(words({ githubStars: number(1200) }, false)).toBe('1.2k stars'));

  test('is a dash where there are no stars either', () => expect(words({}, false)).toContain('–'));
});
