import { dataOrigin } from '#lib/data-origin.ts';
import { chooseFormat } from '#lib/exports/choose-format.ts';
import { exportAnswer } from '#lib/exports/export-answer.ts';
import { marketplaceExport } from '#lib/exports/marketplace-export.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';
import { knownMarketplace } from '#lib/known-marketplace.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/api/v1/exports/marketplaces/{name}'],
  async ({ db, params, query: { format: asked, ...wanted }, request, caller }) => {
    const format = chooseFormat(asked, request.headers.get('accept'));
    const { name } = knownMarketplace(params.name);
    const table = { name: `${name}-${wanted.table}`, ...marketplaceExport(db, name, wanted) };
    return exportAnswer(format, { ...table, dataOrigin: await dataOrigin(db) }, { request, caller });
  },
);
