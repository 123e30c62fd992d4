import { chartFileRoute } from '#lib/chart-files/chart-file.ts';
import { chartPng } from '#lib/chart-files/chart-png.ts';
import { chartSvg } from '#lib/chart-files/chart-svg.ts';

export const GET = chartFileRoute({
  type: 'image/png',
  extension: 'png',
  write: (...chart) => chartPng(chartSvg(...chart)),
});
