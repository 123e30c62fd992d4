import type { NextRequest } from 'next/server';
import { notFoundError } from '#lib/api-error.ts';
import { answerFile } from '#lib/chart-files/answer-file.ts';
import { compareCsv } from '#lib/chart-files/compare-csv.ts';
import { compareChart, compareLimits } from '#lib/compare-chart.ts';
import { IdsParam, slotsOf } from '#lib/compare-ids.ts';
import { parseCompareView } from '#lib/compare-view.ts';
import { getDb } from '#lib/db.ts';
import { readComparison } from '#lib/read-compared.ts';

/** What a comparison draws, as CSV; its parameters are those of the page. */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
  return answerFile(async () => {
    const ids = searchParams.get('ids') ?? '';
    const wanted = IdsParam.safeParse(ids).data;
    const found = wanted && (await readComparison(getDb(), wanted));
    if (!wanted || !found || found.unknown.length > 0) throw notFoundError('ids', 'There are no plugins of these ids.');
    const { compared, until } = found;
    const view = parseCompareView(Object.fromEntries(searchParams), compareLimits(compared));
    const chart = compareChart(compared, slotsOf(ids, wanted), view, until);
    return { body: compareCsv(chart, view), type: 'text/csv; charset=utf-8', name: 'comparison.csv' };
  });
}
