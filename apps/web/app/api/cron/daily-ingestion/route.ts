import { FUNCTION_SECONDS, openAnalyst, workAnalyses } from '@pi/analyst';
import { IMPORTED, isImported } from '@pi/db/queries/runs/data-origin';
import { parseRequest } from '@pi/domain/api';
import { appUrl, type Env } from '@pi/domain/env';
import { doUpkeep } from '@pi/events';
import { answerCron, createDeps } from '@pi/ingestion';
import { workExports } from '@pi/operations/export';
import { workRuns } from '@pi/pairing-runs';
import { after, type NextRequest } from 'next/server';
import { z } from 'zod';
import { ApiError, errorResponse, invalidRequest, notConfiguredError, toApiError } from '#lib/api-error.ts';
import { refuseMethod } from '#lib/api-route.ts';
import { refuseCron } from '#lib/cron-auth.ts';
import { dataOrigin } from '#lib/data-origin.ts';
import { getJobDb } from '#lib/db.ts';
import { dayParam } from '#lib/list-params.ts';
import { log, loggedError } from '#lib/log.ts';
import { queryOf } from '#lib/query-of.ts';
import { getMail } from '#lib/session/auth.ts';
import { settings } from '#lib/settings.ts';

/** Seconds that the platform gives a call; no other place says so. */
export const maxDuration = 300;
/** How long a call begins new batches: the last one has to end in time too. */
const WORK_MS = maxDuration * 800;

// An unreadable day is refused here: without one the call would count as the first of a day.
const CronQuery = z.strictObject({ continuation: dayParam('continuation').optional() });

/** Starts or continues the day's runs and the upkeep, and calls itself until all is done. */
export async function GET(request: NextRequest): Promise<Response> {
  try {
    const env = settings();
    const refusal = refuseCron(
      request.headers.get('authorization'),
      env.CRON_SECRET,
      process.env.NODE_ENV === 'production',
    );
    if (refusal) throw refusal;
    const query = parseRequest(CronQuery, queryOf(request.nextUrl.searchParams));
    if (!query.data) throw invalidRequest(query.issues);
    const db = getJobDb();
    const origin = (await dataOrigin(db)) ?? 'live';
    if (await isImported(db)) throw new ApiError('not_configured', IMPORTED);
    if (origin === 'sample' && !env.STORES_URL)
      throw notConfiguredError('This database holds sample data, and STORES_URL names no sample stores.');
    const { deps, close } = createDeps(db, env, origin);
    const url = cronUrl(env);
    const upkeep = { db, mail: getMail(), now: () => new Date(), appUrl: appUrl(env), log: log() };
    const alongside = async (signal: AbortSignal, drained: Promise<unknown>) => {
      const marketplaces = deps.adapters.map(({ info }) => info.name);
      // Beside each other: letters wait for no computation of groups.
      const left = await Promise.all([
        doUpkeep(upkeep, { signal }),
        workRuns(upkeep, { signal }),
        workAnalyses(openAnalyst(db, env, log(), undefined, { seconds: FUNCTION_SECONDS }), { signal }),
        workExports({ ...deps, marketplaces }, env, { signal, drained }),
      ]);
      return left.includes(true);
    };
    const options = { dataOrigin: origin, url, workMs: WORK_MS, later: after, alongside, close };
    return await answerCron(request, deps, options);
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.cause) log().error({ err: loggedError(error.cause) }, 'the daily ingestion failed');
    return errorResponse(error);
  }
}

function cronUrl(env: Env): URL {
  const url = appUrl(env);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/api/cron/daily-ingestion`;
  return url;
}

export { refuseMethod as DELETE, refuseMethod as PATCH, refuseMethod as POST, refuseMethod as PUT };
