import type { MarketplaceInfo } from '@pi/domain';
import { type PluginDetails, reportedNumber } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ChartChoice } from '#lib/chart-choice.ts';
import { Numbers } from './numbers.tsx';

const INFO = {
  name: 'toy',
  title: 'Toy',
  primaryMetric: 'downloads',
  numbers: { downloads: { label: 'Downloads', meaning: '', isCumulative: true } },
} as MarketplaceInfo;
const NO_NUMBERS = { users: null, downloads: null, rating: null, ratingCount: null };

interface Given {
  downloads: (number | null)[];
  info?: MarketplaceInfo;
  until?: string;
  drawn?: ChartChoice;
}

/** The charts of a plugin with these downloads on the days from 1 November on. */
function draw({ downloads, info = INFO, until, drawn = 'gain' }: Given): string {
  const metrics = downloads.map((value, index) => {
    const day = `2026-11-0${index + 1}`;
    return { ...NO_NUMBERS, day, downloads: reportedNumber({ value, day, source: 'toy' }) };
  });
  const lastSeenOn = metrics.at(-1)?.day ?? '2026-11-01';
  const plugin = { id: 'toy:a', marketplace: 'toy', externalId: 'a', lastSeenOn };
  const details = { plugin, metrics, changes: [] } as unknown as PluginDetails;
  return renderToStaticMarkup(<Numbers details={details} info={info} until={until ?? lastSeenOn} drawn={drawn} />);
}

describe('the charts of a plugin', () => {
  test('hatch the days since a store stopped to show a number', () =>
    expect(draw({ downloads: [5, 6, null, null] })).toContain('No data 3–4 Nov 2026'));

  test('go on to the newest day of the marketplace when the plugin is not seen any more', () =>
    expect(draw({ downloads: [5, 6], until: '2026-11-09' })).toContain('No data 3–9 Nov 2026'));

  test('show the gain per day of a cumulative counter, and link its total', () => {
    const markup = draw({ downloads: [5, 6] });
    expect(markup).toContain('Downloads per day');
    expect(markup).toContain('href="/plugins/toy%3Aa?chart=total"');
  });

  test('show the total of a cumulative counter where the address asks for it', () => {
    const markup = draw({ downloads: [5, 6], drawn: 'total' });
    expect(markup).toContain('aria-valuetext="2 Nov 2026: 6 downloads"');
    expect(markup).toContain('href="/plugins/toy%3Aa"');
  });

  test('say that a gain needs two days', () =>
    expect(draw({ downloads: [5] })).toContain('One day of downloads so far: a gain needs two.'));

  test('show other counts as they are', () => {
    const info = { ...INFO, numbers: { downloads: { label: 'Downloads', meaning: '' } } };
    const markup = draw({ downloads: [5, 6], info });
    expect(markup).toContain('Downloads over time');
    expect(markup).not.toContain('chart=total');
  });
});
