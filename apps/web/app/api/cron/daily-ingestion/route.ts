import { dayOf } from '@pi/domain';
import { createDeps, runDaily } from '@pi/ingestion';
import type { NextRequest } from 'next/server';
import { ApiError, toApiError } from '../../../../lib/api-error.ts';
import { refuseCron } from '../../../../lib/cron-auth.ts';
import { dataOrigin } from '../../../../lib/data-origin.ts';
import { getDb } from '../../../../lib/db.ts';
import { settings } from '../../../../lib/settings.ts';

/** Seconds the platform lends; new work stops being begun a while before. */
export const maxDuration = 300;
const WORK_MS = 240_000;

/** Starts or goes on with the day's run of every marketplace that is turned on; says what is left when time is up. */
export async function GET(request: NextRequest): Promise<Response> {
  const deadline = new Date(Date.now() + WORK_MS);
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
    const report = await runDaily(deps, { day: dayOf(new Date()), deadline, dataOrigin: origin }).finally(close);
    return Response.json(report);
  } catch (thrown) {
    const { status, message } = toApiError(thrown);
    console.error('the daily ingestion failed:', thrown);
    return Response.json({ message }, { status });
  }
}
