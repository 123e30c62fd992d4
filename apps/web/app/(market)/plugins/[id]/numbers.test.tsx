import type { CountKind, MarketplaceInfo } from '@pi/domain';
import { type PluginDetails, reportedNumber } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type PluginView, parsePluginView } from '#lib/plugin-view.ts';
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
  kind?: CountKind;
  changes?: object[];
  view?: Partial<PluginView>;
}

/** The charts of a plugin with these downloads on the days from 1 November on. */
function draw({ downloads, info = INFO, until, view: given, kind, changes = [] }: Given): string {
  const metrics = downloads.map((value, index) => {
    const day = `2026-11-0${index + 1}`;
    return { ...NO_NUMBERS, day, downloads: reportedNumber({ value, kind, day, source: 'toy' }) };
  });
  const lastSeenOn = metrics.at(-1)?.day ?? '2026-11-01';
  const plugin = { id: 'toy:a', marketplace: 'toy', externalId: 'a', lastSeenOn };
  const details = { plugin, metrics, changes } as unknown as PluginDetails;
  const isCumulative = info.numbers.downloads?.isCumulative === true;
  const view = { ...parsePluginView({}, isCumulative), ...given };
  return renderToStaticMarkup(<Numbers details={details} info={info} until={until ?? lastSeenOn} view={view} />);
}

describe('the charts of a plugin', () => {
  test('hatch the days since a store stopped to show a number', () =>
    expect(draw({ downloads: [5, 6, null, null] })).toContain('No data 3–4 Nov 2026'));

  test('go on to the newest day of the marketplace when the plugin is not seen any more', () =>
    expect(draw({ downloads: [5, 6], until: '2026-11-09' })).toContain('No data 3–9 Nov 2026'));

  test('show the gain per day of a cumulative counter, and link its total', () => {
    const markup = draw({ downloads: [5, 6] });
    expect(markup).toContain('Downloads per day');
    expect(markup).toContain('href="/plugins/toy%3Aa?view=total"');
  });

  test('show the total of a cumulative counter where the address asks for it', () => {
    const markup = draw({ downloads: [5, 6], view: { view: 'total' } });
    expect(markup).toContain('aria-valuetext="2 Nov 2026: 6 downloads"');
    expect(markup).toContain('href="/plugins/toy%3Aa"');
  });

  test('say that a gain needs two days', () =>
    expect(draw({ downloads: [5] })).toContain('One day of downloads so far: a gain needs two.'));

  test('show other counts as they are', () => {
    const info = { ...INFO, numbers: { downloads: { label: 'Downloads', meaning: '' } } };
    const markup = draw({ downloads: [5, 6], info });
    expect(markup).toContain('Downloads rose from 5 to 6');
    expect(markup).toContain('href="/plugins/toy%3Aa?view=day"');
  });

  test('show no gain of a number that the store rounds, and the band that the true one lies in', () => {
    const info = { ...INFO, numbers: { downloads: { label: 'Downloads', meaning: '' } } };
    const markup = draw({ downloads: [50, 60], info, kind: 'rounded' });
    expect(markup).not.toContain('view=day');
    expect(markup).toContain('data-band');
    expect(markup).toContain('the true number lies in the band');
  });

  test('show an index of the number where the address asks for it, beside a table of the number', () => {
    const markup = draw({ downloads: [50, 75], view: { view: 'total', scale: 'index' } });
    expect(markup).toContain('index: 100 is 50 on 1 Nov 2026');
    expect(markup).toContain('aria-valuetext="2 Nov 2026: 150 as an index of downloads"');
    expect(markup).toMatch(/2 Nov 2026<\/th><td[^>]*>75</);
  });

  test('leave out days before the range, and events where the address asks for it', () => {
    const changes = [{ day: '2026-11-02', kind: 'price_changed', before: 'a', after: 'b' }];
    expect(draw({ downloads: [50, 75], changes })).toContain('>Price<');
    expect(draw({ downloads: [50, 75], changes, view: { events: false } })).not.toContain('>Price<');
    const late = draw({ downloads: [50, 75], until: '2026-12-01', view: { view: 'total', range: '30d' } });
    expect(late).toContain('2 Nov – 1 Dec 2026');
  });

  test('link the same numbers as files, with what is drawn', () => {
    const markup = draw({ downloads: [50, 75], view: { view: 'total', events: false } });
    expect(markup).toContain('href="/plugins/toy%3Aa/chart.svg?view=total&amp;events=0"');
  });
});
