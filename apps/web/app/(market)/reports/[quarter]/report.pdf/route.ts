import { dayOf } from '@pi/domain';
import { notFoundError } from '#lib/api-error.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { FILE_ENDPOINTS } from '#lib/file-endpoints.ts';
import { fileRoute } from '#lib/file-route.ts';
import { readPdf, whyNoPdf } from '#lib/report/kept-pdf.ts';
import { settings } from '#lib/settings.ts';

export const { GET, POST, PUT, PATCH, DELETE } = fileRoute(
  FILE_ENDPOINTS['/reports/{quarter}/report.pdf'],
  async ({ db, params: { quarter } }) => {
    const pdf = await readPdf(db, quarter);
    const missing = { quarter, isLive: (await dataOrigin(db)) === 'live', today: dayOf(new Date()) };
    if (!pdf) throw notFoundError('quarter', whyNoPdf(settings(), missing));
    const headers = { 'Content-Disposition': `inline; filename="plugin-market-${quarter}.pdf"` };
    return { body: new Uint8Array(pdf), type: 'application/pdf', headers };
  },
  // It is made, and made again, while no data changes.
  { isLive: true },
);
