import { ExplorerItem, firstOrder, isCursorOf, splitColumns } from '@pi/domain/api';
import { invalidRequest } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { OTHER_CURSOR } from '#lib/cursor-param.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { defaultSort } from '#lib/explorer/explorer-href.ts';
import { filterParams, filtersOf } from '#lib/explorer/params.ts';
import { primarySort } from '#lib/explorer/primary-sort.ts';
import { readExplorer } from '#lib/explorer/read-explorer.ts';
import { listHref } from '#lib/list-href.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/plugins'],
  async ({ db, query: { limit, cursor, asOf: on, ...query } }) => {
    const filters = filtersOf(query);
    const sort = query.sort ?? defaultSort(filters, primarySort);
    const order = query.order ?? firstOrder(sort);
    const list = { filters, sort, order };
    if (cursor && !isCursorOf(cursor, { ...list, on })) throw invalidRequest([OTHER_CURSOR]);
    const {
      rows,
      next,
      previous,
      before: _,
      past,
      ...page
    } = await readExplorer(db, { ...list, cursor: cursor ?? null, limit, on });
    const address = (to: string | null) =>
      to && listHref('/api/v1/plugins', { ...filterParams(filters), sort, order, limit, asOf: on, cursor: to });
    const columns = splitColumns(ExplorerItem, rows);
    const addresses = { next: address(next), previous: address(previous) };
    return {
      ...page,
      corrections: past?.corrections,
      filters: filterParams(filters),
      sort,
      order,
      limit,
      ...addresses,
      ...{ meta: columns.meta, plugins: columns.rows },
    };
  },
);
