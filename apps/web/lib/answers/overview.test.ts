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
  isCumulative: false,
  value: 20,
  kind: 'rounded',
  day: '2026-11-20',
  source: null,
  before30d: 10,
  before30dKind: 'rounded',
  changeLow: 0.5,
  changeHigh: 2,
  before60d: null,
  rank: 0.5,
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
  likeForLike30d: {
    ...{ comparedPlugins: 2, comparedBefore: 20, comparedTotal: 25 },
    ...{ newPlugins: 1, newTotal: 15, gonePlugins: 4, goneTotal: 900 },
  },
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
        primaryTotalChange30d: { value: 0.25, origin: 'derived', method: 'like_for_like_30d', ...of },
        likeForLike30d: {
          comparedPlugins: { value: 2, kind: 'exact', method: 'count', ...of },
          comparedBefore: { value: 20, method: 'sum', day: '2026-10-21' },
          newTotal: { value: 15, method: 'sum', ...of },
          gonePlugins: { value: 4, method: 'count', day: '2026-10-21' },
          goneTotal: { value: 900, method: 'sum', day: '2026-10-21' },
        },
        lastSuccess: { finishedAt: '2026-11-20T06:00:00.000Z' },
      },
    ],
    rising: [
      {
        id: `${name}:a`,
        metric: 'users',
        number: { value: 20, kind: 'rounded', origin: 'reported', method: null, ...of },
        isCumulative: false,
        change30d: {
          ...{ value: 1, low: 0.5, high: 2, gain: 10, before: { value: 10, kind: 'rounded' } },
          ...{ kind: 'rounded', origin: 'derived', method: 'change_30d', ...of },
        },
        gainBefore30d: null,
        gainChange30d: null,
      },
    ],
  });
});

test('a mover’s number names the source of history that it comes from', () => {
  const filledIn = { ...mover, source: 'internet-archive' } as const;
  const { falling } = toOverview({ marketplaces: [], rising: [], falling: [filledIn], changes: [] });
  expect(falling[0]?.number.source).toBe('internet-archive');
});

test('a counter is given with its gain of the 30 days before, and how the gain changed', () => {
  const before = { before30d: 10_000, before30dKind: 'exact', before60d: 9900, rank: 0.5 } as const;
  const counter = {
    ...mover,
    number: 'downloads',
    isCumulative: true,
    value: 10_150,
    kind: 'exact',
    ...before,
  } as const;
  const { rising } = toOverview({ marketplaces: [], rising: [counter], falling: [], changes: [] });
  expect(rising).toMatchObject([
    {
      ...{ metric: 'downloads', isCumulative: true, change30d: { gain: 150 } },
      gainBefore30d: { value: 100, origin: 'derived', method: 'gain_30d', day: '2026-10-21' },
      gainChange30d: { value: 0.5, origin: 'derived', method: 'gain_change_30d', day: '2026-11-20' },
    },
  ]);
});
