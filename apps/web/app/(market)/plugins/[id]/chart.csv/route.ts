import { chartCsv } from '#lib/chart-files/chart-csv.ts';
import { chartFileRoute } from '#lib/chart-files/chart-file.ts';

export const GET = chartFileRoute({ type: 'text/csv; charset=utf-8', extension: 'csv', write: chartCsv });
