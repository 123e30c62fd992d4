import { toReportAnswer } from '#lib/answers/report.ts';
import { notFoundError } from '#lib/api-error.ts';
import { readRoute } from '#lib/api-route.ts';
import { ENDPOINTS } from '#lib/endpoints.ts';
import { keptReport } from '#lib/report/kept-report.ts';
import { noReportSentence } from '#lib/report/quarter-words.ts';

export const { GET, POST, PUT, PATCH, DELETE } = readRoute(
  ENDPOINTS['/api/v1/reports/{quarter}'],
  async ({ db, params: { quarter } }) => {
    const read = await keptReport(db, quarter);
    if (!read) throw notFoundError('quarter', noReportSentence(quarter));
    return toReportAnswer(read.report);
  },
);
