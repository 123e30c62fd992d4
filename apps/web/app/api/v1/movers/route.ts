import { listSizes } from '@pi/db/queries/home/list-sizes';
import { MoverItem, splitColumns } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import { ApiError, invalidRequest } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { MOVERS_AT_LEAST, movingNumbers } from '#lib/movers.ts';
import { readFirstMovers, readMovers } from '#lib/read-movers.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/movers'],
  async ({ db, query: { marketplace, number, period, limit } }) => {
    const numbers = movingNumbers(marketplaceInfos);
    const wanted = numbers.find((one) => one.marketplace === marketplace);
    if (wanted && number && wanted.number !== number)
      throw invalidRequest([
        { field: 'number', message: `The movers of ${marketplace} are found by ${wanted.number}.` },
      ]);
    const sizes = await listSizes(db);
    const largestFirst = numbers
      .filter((one) => !number || one.number === number)
      .toSorted((a, b) => (sizes.get(b.marketplace) ?? 0) - (sizes.get(a.marketplace) ?? 0));
    const movers = await (wanted
      ? readMovers(db, wanted, { period, limit })
      : readFirstMovers(db, largestFirst.slice(0, 5), { period, limit }));
    if (!movers) throw new ApiError('not_found', 'No marketplace was read so far.');
    const [growing, shrinking] = [movers.growing, movers.shrinking].map((list) =>
      splitColumns(
        MoverItem,
        list.map(({ mover }) => mover),
      ),
    );
    return {
      ...movers.of,
      period,
      atLeast: MOVERS_AT_LEAST,
      listedBefore: movers.listedBefore,
      meta: { growing: growing?.meta, shrinking: shrinking?.meta },
      growing: growing?.rows,
      shrinking: shrinking?.rows,
    };
  },
);
