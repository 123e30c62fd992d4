import { Day } from '@pi/domain';
import { parseRequest } from '@pi/domain/api';
import { answerCron, createDeps } from '@pi/ingestion';
import { after, type NextRequest } from 'next/server';
import { z } from 'zod';
import { ApiError, errorResponse, invalidRequest, toApiError } from '#lib/api-error.ts';
import { queryOf, refuseMethod } from '#lib/api-route.ts';
import { refuseCron } from '#lib/cron-auth.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { getJobDb } from '#lib/db.ts';
import { log, loggedError } from '#lib/log.ts';
import { settings } from '#lib/settings.ts';

/** Seconds that the platform gives a call; no other place says so. */
export const maxDuration = 300;
/** How long a call begins new batches: the last one has to end in time too. */
const WORK_MS = maxDuration * 800;

// An unreadable day is refused here: without one the call would count as the first of a day.
const CronQuery = z.object({
  continuation: z
    .string()
    .refine((day) => Day.safeParse(day).success, 'continuation must be a day of the form YYYY-MM-DD, from 1990 on.')
    .optional(),
});

/** Starts or continues the day's runs, and calls itself until they are done. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const env = settings();
    const refusal = refuseCron(
      request.headers.get('authorization'),
      env.CRON_SECRET,
      process.env.NODE_ENV === 'production',
    );
    if (refusal) return errorResponse(refusal);
    const query = parseRequest(CronQuery, queryOf(request.nextUrl.searchParams));
    if (!query.data) return errorResponse(invalidRequest(query.issues));
    const db = getJobDb();
    const origin = (await dataOrigin(db)) ?? 'live';
    if (origin === 'sample' && !env.STORES_URL)
      throw new ApiError('not_configured', 'This database holds sample data, and STORES_URL names no sample stores.');
    const { deps, close } = createDeps(db, env, origin);
    return await answerCron(request, deps, { dataOrigin: origin, workMs: WORK_MS, later: after, close });
  } catch (thrown) {
    log().error({ err: loggedError(thrown) }, 'the daily ingestion failed');
    return errorResponse(toApiError(thrown));
  }
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
