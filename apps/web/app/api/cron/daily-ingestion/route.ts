import { createDeps } from '@pi/ingestion';
import { answerCron } from '@pi/ingestion/queue/answer-cron';
import { after, type NextRequest } from 'next/server';
import { ApiError, toApiError } from '#lib/api-error.ts';
import { refuseCron } from '#lib/cron-auth.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { getDb } from '#lib/db.ts';
import { settings } from '#lib/settings.ts';

/** Seconds the platform lends; the only place that says so. */
export const maxDuration = 300;
/** New work stops being begun a while before: a batch, and what follows from it, has to be done in time. */
const WORK_MS = maxDuration * 800;

/** Starts or goes on with the day's run of every marketplace that is turned on, and calls itself until the day is done. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const env = settings();
    const authorization = request.headers.get('authorization');
    const refusal = refuseCron(authorization, env.CRON_SECRET, process.env.NODE_ENV === 'production');
    if (refusal) return Response.json({ message: refusal.message }, { status: refusal.status });
    const db = getDb();
    const origin = (await dataOrigin(db)) ?? 'live';
    if (origin === 'sample' && !env.STORES_URL)
      throw new ApiError(
        503,
        'this database holds sample data, and STORES_URL names no sample stores to read more from',
      );
    const { deps, close } = createDeps(db, env, origin);
    return await answerCron(request, deps, { dataOrigin: origin, workMs: WORK_MS, later: after, close });
  } catch (thrown) {
    const { status, message } = toApiError(thrown);
    console.error('the daily ingestion failed:', thrown);
    return Response.json({ message }, { status });
  }
}
