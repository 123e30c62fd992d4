import type { Mover } from '@pi/db/queries/catalogue/list-movers';
import { marketplaceInfos } from '@pi/scrapers/info';
import { expect, test } from 'vitest';
import { toOverview } from './overview.ts';

const [info] = marketplaceInfos;
const name = info?.name ?? '';
const mover: Mover = {
  marketplace: name,
  externalId: 'a',
  name: 'A',
  iconUrl: null,
  number: 'users',
  value: 20,
  kind: 'rounded',
  day: '2026-11-20',
  source: null,
  change30d: 1,
};
const summary = {
  day: '2026-11-20',
  firstDay: '2026-11-19',
  plugins: 3,
  missing: 1,
  companies: 2,
  primaryTotal: 40,
  primaryMedian: 10,
  primaryTotalChange30d: 0.25,
  run: null,
  lastSuccess: { day: '2026-11-20', finishedAt: new Date('2026-11-20T06:00:00Z') },
  robotsChecks: [],
};

test('the overview has numbers with their origin, and leaves out marketplaces that are not in the registry', () => {
  const marketplaces = [name, 'unknown-store'].map((one) => ({ ...summary, name: one }));
  const of = { day: '2026-11-20', source: name };
  expect(toOverview({ marketplaces, rising: [mover], falling: [], changes: [] })).toMatchObject({
    marketplaces: [
      {
        name,
        plugins: { value: 3, kind: 'exact', origin: 'derived', method: 'count', ...of },
        missing: { value: 1, kind: 'exact', origin: 'derived', method: 'count', ...of },
        primaryTotalChange30d: { value: 0.25, origin: 'derived', method: 'change_30d', ...of },
        lastSuccess: { finishedAt: '2026-11-20T06:00:00.000Z' },
      },
    ],
    rising: [
      {
        id: `${name}:a`,
        metric: 'users',
        number: { value: 20, kind: 'rounded', origin: 'reported', method: null, ...of },
        change30d: { value: 1, kind: 'rounded', origin: 'derived', method: 'change_30d', ...of },
      },
    ],
  });
});

test('a mover’s number names the source of history that it comes from', () => {
  const filledIn = { ...mover, source: 'internet-archive' } as const;
  const { falling } = toOverview({ marketplaces: [], rising: [], falling: [filledIn], changes: [] });
  expect(falling[0]?.number.source).toBe('internet-archive');
});
