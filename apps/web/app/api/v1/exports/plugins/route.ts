import { ExplorerItem, firstOrder } from '@pi/domain/api';
import { dataOrigin } from '#lib/data-origin.ts';
import { defaultSort } from '#lib/explorer/explorer-href.ts';
import { filtersOf } from '#lib/explorer/params.ts';
import { primarySort } from '#lib/explorer/primary-sort.ts';
import { chooseFormat } from '#lib/exports/choose-format.ts';
import { exportAnswer } from '#lib/exports/export-answer.ts';
import { itemColumns } from '#lib/exports/item-columns.ts';
import { readPluginPortions } from '#lib/exports/read-plugin-portions.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/api/v1/exports/plugins'],
  async ({ db, query: { format: asked, ...query }, request, caller }) => {
    const format = chooseFormat(asked, request.headers.get('accept'));
    const filters = filtersOf(query);
    const sort = query.sort ?? defaultSort(filters, primarySort);
    const order = query.order ?? firstOrder(sort);
    const portions = readPluginPortions(db, { filters, sort, order });
    const table = { name: 'plugins', columns: itemColumns(ExplorerItem), portions };
    return exportAnswer(format, { ...table, dataOrigin: await dataOrigin(db) }, { request, caller });
  },
);
