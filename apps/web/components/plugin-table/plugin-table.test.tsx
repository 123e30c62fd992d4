import type { MarketplaceInfo } from '@pi/domain';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { TableRow } from './columns.tsx';
import { PluginTable } from './plugin-table.tsx';

const INFO = { name: 'toy', title: 'Toy', primaryMetric: 'users', numbers: {}, imageHosts: [] };
const NO_NUMBERS = { users: null, usersChange30d: null, rating: null, githubStars: null, series: null };

test('the list of plugins marks one that was not seen, for a wide screen and for a phone, and no listed one', () => {
  const rows = (['listed', 'missing'] as const).map((status) => ({
    ...{ ...NO_NUMBERS, externalId: status, marketplace: 'toy', name: `A ${status} one`, iconUrl: null, status },
    ...{ companyName: null, developerName: null, updatedOn: null, lastSeenOn: '2026-11-20' },
  }));
  const markup = renderToStaticMarkup(
    <PluginTable
      info={INFO as unknown as MarketplaceInfo}
      origin={null}
      rows={rows as unknown as TableRow[]}
      sorted={{ sort: 'users', order: 'desc' }}
      href={() => '/toy'}
    />,
  );
  const marks = markup
    .split('<tr')
    .slice(2)
    .map((row) => row.match(/(?:max-)?md:hidden">\s*<span[^>]*>Not seen since 20 Nov 2026/g)?.length ?? 0);
  expect(marks).toEqual([0, 2]);
});
