import type { MarketplaceInfo } from '@pi/domain';
import { reportedNumber } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { groupProducts } from '#lib/company-products.ts';
import { CompanyProducts } from '../../app/(market)/companies/[slug]/company-products.tsx';
import { PluginList } from '../../app/(market)/marketplaces/[name]/plugin-list.tsx';
import { FamilyTable } from '../family-table.tsx';
import type { TableRow } from './columns.tsx';
import { PluginTable } from './plugin-table.tsx';

const [STORE] = marketplaceInfos;
const INFO = { ...STORE, primaryMetric: 'users', numbers: {} } as MarketplaceInfo;
const OF = { day: '2026-11-20', source: INFO.name };
const UNKNOWN = { users: null, usersChange30d: null, downloads: null, downloadsChange30d: null, rating: null };
const LIST = { sorted: { sort: 'users', order: 'desc' }, href: () => '/toy' } as const;
const SEEN = 'Not seen since 20 Nov 2026';

function row(status: 'listed' | 'missing', more: object = {}): TableRow {
  return {
    ...{ ...UNKNOWN, ratingCount: null, githubStars: null, series: null, updatedOn: null, lastSeenOn: OF.day, status },
    ...{
      externalId: status,
      marketplace: INFO.name,
      name: `A ${status} one`,
      iconUrl: null,
      companyName: null,
      ...more,
    },
  } as unknown as TableRow;
}

const marksIn = (markup: string) => markup.split(SEEN).length - 1;

describe('a list marks a plugin that was not seen, and no listed one', () => {
  const rows = [row('listed'), row('missing')];

  test('of a marketplace, for a wide screen and for a phone', () => {
    const markup = renderToStaticMarkup(<PluginTable info={INFO} rows={rows} {...LIST} />);
    const marks = markup.split('<tr').map((part) => part.match(/(?:max-)?md:hidden">\s*<span[^>]*>Not seen since/g));
    expect(marks.slice(2).map((found) => found?.length ?? 0)).toEqual([0, 2]);
  });

  test('of a company', () => {
    const products = groupProducts({ plugins: rows, families: [] });
    expect(marksIn(renderToStaticMarkup(<CompanyProducts slug="a" products={products} series={new Map()} />))).toBe(1);
  });

  test('of a product in several stores', () =>
    expect(marksIn(renderToStaticMarkup(<FamilyTable caption="Stores" members={rows} />))).toBe(1));
});

describe('the list of a marketplace', () => {
  test('has the filter by status above it', () => {
    const query = { sort: 'users', order: 'desc', page: 1, pageSize: 50, status: 'missing' } as const;
    const list = { rows: [row('missing')], total: 1, totalIsFloor: false };
    const markup = renderToStaticMarkup(<PluginList info={INFO} query={query} list={list} />);
    expect(markup).toMatch(/<a [^>]*aria-current="true"[^>]*>Missing<\/a>/);
  });

  test('draws the gain per day of a counter, and the stars on GitHub where the store has them', () => {
    const numbers = {
      downloads: { label: 'Downloads', meaning: '', isCumulative: true },
      githubStars: { label: 'GitHub stars', meaning: '' },
    };
    const points = [500, 530].map((value, n) => ({ day: `2026-11-${19 + n}`, value, kind: 'exact' as const }));
    const stars = reportedNumber({ value: 900, ...OF });
    const markup = renderToStaticMarkup(
      <PluginTable
        info={{ ...INFO, primaryMetric: 'downloads', numbers }}
        rows={[row('listed', { series: { until: OF.day, points }, githubStars: stars })]}
        {...LIST}
      />,
    );
    expect(markup).toContain('aria-label="30 to 30 per day');
    expect(markup).toMatch(/<td class="[^"]*max-md:hidden[^"]*"><span[^>]*>900</);
  });
});
