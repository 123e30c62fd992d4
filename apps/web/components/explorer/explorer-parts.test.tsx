import type { ExplorerItem } from '@pi/domain/api';
import { derivedChange, derivedNumber, estimatedRevenue, reportedNumber } from '@pi/domain/api';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ExplorerView } from '#lib/explorer/explorer-href.ts';
import type { ExplorerTableRow } from '#lib/explorer/read-explorer.ts';
import { chooseColumns, fitColumns, phoneColumns } from './choose-columns.ts';
import { COLUMN_KEYS, columnOf } from './columns.tsx';
import { ExplorerTable } from './explorer-table.tsx';
import { FilterChips } from './filter-chips.tsx';
import { Growth } from './growth.tsx';
import { Price } from './price.tsx';
import { RangeControl } from './range-control.tsx';

const OF = { day: '2026-11-20', source: 'chrome-web-store' };
const EMPTY = {
  ...{ users: null, downloads: null, rating: null, ratingCount: null, githubStars: null },
  ...{ category: null, storeCategory: null, pricingModel: null, pricingLabel: null, priceUsd: null },
  ...{ revenue: null, ownerKind: null, tags: [] },
  ...{ ratingsPer1000: null, companyPlugins: null, risk: null, series: null },
  ...{ change7d: null, change30d: null, change90d: null, change365d: null },
  ...{ pace7d: null, pace30d: null, pace90d: null, pace365d: null },
  ...{ updatedOn: null, delistedOn: null, changedHandsOn: null, listedOn: OF.day, missingSince: null },
};

function row(more: Partial<ExplorerTableRow> = {}): ExplorerTableRow {
  const names = { name: 'Tab Notes', iconUrl: null, companySlug: null, companyName: 'Acme', developerName: null };
  const id = 'chrome-web-store:abc';
  const [marketplace, externalId] = ['chrome-web-store', 'abc'];
  return { id, marketplace, externalId, ...names, status: 'listed', lastSeenOn: OF.day, ...EMPTY, ...more };
}

const users = (value: number) => reportedNumber({ value, kind: 'rounded', ...OF });
const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the columns of a list', () => {
  const rows = [row({ users: users(10_000) })];

  test('leave out those that no row has a value for, even where they are filtered by', () => {
    expect(chooseColumns(undefined, { filters: {}, sort: 'users', rows })).toEqual(['store', 'users']);
    const filters = { companyPlugins: { to: 1 }, rating: { from: 4 } };
    expect(chooseColumns(undefined, { filters, sort: 'users', rows })).toEqual(['store', 'users']);
  });

  test('are all there in a list without rows', () =>
    expect(chooseColumns(undefined, { filters: {}, sort: 'users', rows: [] })).toContain('revenue'));

  test('show what is filtered and sorted by beside those that were chosen', () => {
    const some = [row({ users: users(1), changedHandsOn: OF.day })];
    const list = { filters: { changed: ['hands' as const] }, sort: 'listed' as const, rows: some };
    expect(chooseColumns(['users'], list)).toEqual(['users', 'listed', 'changedHands']);
  });

  test('say of new plugins how many their maker has', () => {
    const companyPlugins = derivedNumber({ value: 3, kind: 'exact', method: 'count', ...OF });
    const list = { filters: { listedAfter: '30d' }, sort: 'users' as const, rows: [row({ companyPlugins })] };
    expect(chooseColumns(undefined, list)).toEqual(['store', 'listed', 'companyPlugins']);
  });

  test('are two on a phone: users and rating, or what the list is sorted by', () => {
    expect(phoneColumns(['store', 'users', 'growth90', 'rating', 'risk'], 'users')).toEqual(['users', 'rating']);
    expect(phoneColumns(['store', 'users', 'growth90', 'rating', 'risk'], 'growth90')).toEqual(['growth90', 'users']);
  });

  test('leave where there is no room, the sorted one last', () => {
    const usual = chooseColumns(undefined, { filters: {}, sort: 'users', rows: [] });
    const from = fitColumns(usual, 'users');
    const shown = (screen: string) => usual.filter((key) => from?.get(key) === screen);
    expect(shown('md')).toEqual(['store', 'users', 'growth90', 'series', 'rating']);
    expect(shown('xl')).toEqual(['category', 'risk']);
    expect(fitColumns(usual, 'risk')?.get('risk')).toBe('md');
    expect(fitColumns(usual.slice(0, 3), 'users')?.size).toBe(3);
    expect(fitColumns(COLUMN_KEYS, 'users')).toBeNull();
    const filters = { growth: { from: 0 } };
    expect(chooseColumns(undefined, { filters, sort: 'users', rows: [] })).not.toContain('price');
    expect(chooseColumns(COLUMN_KEYS, { filters, sort: 'users', rows: [] })).toEqual(COLUMN_KEYS);
  });
});

describe('the form of a range', () => {
  test('has a bar for each range, and another one extends what is chosen', () => {
    const view = { filters: { users: { from: 10_000, to: 30_000 } } } as ExplorerView;
    const bars = [
      ...renderToStaticMarkup(<RangeControl name="users" view={view} />).matchAll(
        /data-from="(\d+)"[^>]*href="([^"]+)"/g,
      ),
    ];
    const hrefs = Object.fromEntries(bars.map(([, from, href]) => [from, href]));
    expect(hrefs['10000']).toBe('/plugins?users=10k-30k');
    expect(hrefs['100000']).toBe('/plugins?users=10k-300k');
    expect(hrefs['1000']).toBe('/plugins?users=1k-30k');
  });
});

describe('a row', () => {
  test('links its plugin, names its maker, and can be selected', () => {
    const markup = renderToStaticMarkup(
      <ExplorerTable
        caption="Plugins"
        rows={[row({ users: users(10_000) })]}
        columns={['store', 'users']}
        density="compact"
        sorted={{ sort: 'users', order: 'desc' }}
        href={(sort, order) => `/plugins?sort=${sort}&order=${order}`}
      />,
    );
    expect(markup).toContain('href="/plugins/chrome-web-store%3Aabc"');
    expect(markup).toContain('value="chrome-web-store:abc"');
    expect(markup).toMatch(/aria-sort="descending"/);
    expect(markup).toContain('href="/plugins?sort=users&amp;order=asc"');
    expect(text(markup)).toContain('Acme Chrome ≈10k');
  });

  test.each([
    [{ pricingModel: 'free' }, 'Free'],
    [{ pricingModel: 'paid', priceUsd: 3 }, '$3 / mo'],
    [{ pricingModel: 'freemium', priceUsd: 4.5 }, '$4.50 / mo'],
    [{ pricingModel: 'paid' }, 'Paid'],
    [{}, '– unknown: the store states no price'],
  ] as const)('with %j costs "%s"', (price, words) => {
    const { priceUsd = null, ...rest } = price as { priceUsd?: number; pricingModel?: ExplorerItem['pricingModel'] };
    const number = reportedNumber({ value: priceUsd, ...OF });
    expect(text(renderToStaticMarkup(<Price item={row({ ...rest, priceUsd: number })} />))).toBe(words);
  });

  test('shows the interval that it is thought to earn, with its point on hover', () => {
    const interval = { lower: 12_000, point: 34_000, upper: 90_000 };
    const revenue = estimatedRevenue({ estimate: interval, ...OF, version: 1 });
    const markup = renderToStaticMarkup(columnOf('revenue').cell(row({ revenue })));
    expect(text(markup)).toBe('$12k–90k est.');
    expect(markup).toContain('about $34k a year');
    expect(text(renderToStaticMarkup(columnOf('revenueLow').cell(row({ revenue }))))).toBe('$12k est.');
    expect(text(renderToStaticMarkup(columnOf('revenue').cell(row())))).toContain('unknown');
  });

  test('gives no percentage of a rounded number', () => {
    const change = derivedChange({
      now: { value: 80_000, kind: 'rounded' },
      before: { value: 70_000, kind: 'rounded' },
      bounds: { low: 0, high: 0.28 },
      ...OF,
      method: 'change_90d',
    });
    const markup = renderToStaticMarkup(<Growth item={row({ change90d: change })} days={90} />);
    expect(text(markup)).toBe('up ▲ from 70k');
    expect(markup).toContain('70,000 90 days before');
  });
});

describe('the filters', () => {
  const filters = { users: { from: 10_000 }, updatedBefore: '365d' };
  const markup = renderToStaticMarkup(
    <FilterChips view={{ filters, sort: 'rating' }} today="2026-11-28" adding={undefined} />,
  );

  test('read as a sentence', () =>
    expect(text(markup.replace(/<form.*?<\/form>/gs, ''))).toMatch(
      /^Filters Plugins with at least 10k users not updated since 28 Nov 2025 Add filter/,
    ));

  test('can be removed, each on its own', () =>
    expect(/<a aria-label="Remove the filter: at least 10k users"[^>]*>/.exec(markup)?.[0]).toContain(
      'href="/plugins?updatedBefore=365d&amp;sort=rating"',
    ));

  test('keep the others and the order in their forms', () => {
    const form = /<form[^>]*data-facet="users".*?<\/form>/s.exec(markup)?.[0] ?? '';
    expect(form).toContain('name="updatedBefore" value="365d"');
    expect(form).toContain('name="sort" value="rating"');
    expect(form).not.toContain('type="hidden" name="users"');
  });
});
