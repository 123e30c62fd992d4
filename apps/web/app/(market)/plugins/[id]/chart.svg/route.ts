import { chartFileRoute } from '#lib/chart-files/chart-file.ts';
import { chartSvg } from '#lib/chart-files/chart-svg.ts';

export const GET = chartFileRoute({ type: 'image/svg+xml', extension: 'svg', write: chartSvg });
