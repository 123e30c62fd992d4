import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, describeDatabaseError } from '@pi/db';
import { listCollectedDays, listUncollected } from '@pi/db/queries/runs/collected-days';
import { getDataOrigin } from '@pi/db/queries/runs/data-origin';
import { type Day, dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { ExportFolder } from './export-folder.ts';
import { openExportFolder } from './open-export-folder.ts';
import { isExported, writeMissingExport } from './write-export.ts';

export interface ExportWorkDeps {
  db: Db;
  log: Logger;
  now(): Date;
  /** The names of the marketplaces that are read. */
  marketplaces: readonly string[];
}

interface ExportWorkOptions {
  signal?: AbortSignal;
  /** Settles when the call has done the day's jobs: then it looks again. */
  drained?: Promise<unknown>;
  /** Looks again and again until the signal, at what is collected by then. */
  forGood?: boolean;
  /** Milliseconds between two of these looks. */
  lookMs?: number;
}

const LOOK_MS = 60_000;
/** Days that are looked at: those on which no process exported come later. */
const DAYS = 7;

/**
 * Exports each day once all marketplaces were collected, where EXPORT_TO says where to: the newest
 * first, then what is missing of the week before. A day that was exported has its manifest there;
 * one that another process exports at the moment is left to it. What fails is logged with its
 * reason and fails nothing else: it is tried again at the next look, of a worker each time later,
 * or by the next call.
 * A call looks at its beginning and after the day's jobs, and logs which marketplaces are missing.
 */
export async function workExports(deps: ExportWorkDeps, env: Env, options: ExportWorkOptions = {}): Promise<void> {
  const { EXPORT_TO: place } = env;
  const { signal, forGood = false, lookMs = LOOK_MS } = options;
  if (!place) return;
  if (!forGood) return exportInCall(deps, env, place, options);
  const known = new Set<Day>();
  for (let failures = 0; !signal?.aborted; ) {
    const exported = await exportDays(deps, env, place, { signal, known });
    failures = exported.isFailed ? failures + 1 : 0;
    await sleep(lookMs * 2 ** Math.min(failures, 6), undefined, { signal, ref: false }).catch(() => {});
  }
}

async function exportInCall(
  deps: ExportWorkDeps,
  env: Env,
  place: string,
  { signal, drained }: ExportWorkOptions,
): Promise<void> {
  const today = dayOf(deps.now());
  let last = await exportDays(deps, env, place, { signal });
  if (drained && !last.isFailed && !isOf(last, today)) {
    await drained;
    if (signal?.aborted) return;
    last = await exportDays(deps, env, place, { signal });
  }
  if (last.isFailed || isOf(last, today)) return;
  const missing = await listUncollected(deps.db, deps.marketplaces, today);
  if (missing.length > 0)
    deps.log.info({ day: today, missing }, 'the day is not exported yet: marketplaces are not collected');
}

function isOf({ day }: LastDay, today: Day): boolean {
  return day !== null && day >= today;
}

/** The last day that was collected, and whether it could not be exported. */
interface LastDay {
  day: Day | null;
  isFailed: boolean;
}

async function exportDays(
  deps: ExportWorkDeps,
  env: Env,
  place: string,
  // Earlier days that were found exported are not asked for again.
  { signal, known = new Set() }: { signal: AbortSignal | undefined; known?: Set<Day> },
): Promise<LastDay> {
  let last: Day | null = null;
  let isFailed = false;
  try {
    const days = await listCollectedDays(deps.db, deps.marketplaces, DAYS);
    last = days[0] ?? null;
    const to = openExportFolder(env, place);
    for (const day of days.filter((one) => one === last || !known.has(one))) {
      if (signal?.aborted) break;
      const isThere = await exportDay(deps, to, day, signal).catch((error) => {
        isFailed = true;
        logFailure(deps, day, error, signal);
      });
      if (isThere) known.add(day);
    }
  } catch (error) {
    isFailed = true;
    logFailure(deps, last, error, signal);
  }
  return { day: last, isFailed };
}

/** @returns whether the day is exported then; false: another process exports it */
async function exportDay(
  { db, log, now }: ExportWorkDeps,
  to: ExportFolder,
  day: Day,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const dataOrigin = await getDataOrigin(db);
  if (dataOrigin !== null && (await isExported(to, { dataOrigin, day }))) return true;
  const written = await writeMissingExport(db, to, { day, now: now(), signal });
  if (!written) return false;
  const rows = written.tables.reduce((sum, table) => sum + table.rows, 0);
  log.info({ day, rows, files: written.files.length, to: to.place }, 'the day is exported');
  return true;
}

function logFailure({ log }: ExportWorkDeps, day: Day | null, error: unknown, signal: AbortSignal | undefined): void {
  const reason = signal?.aborted ? 'its time was up before it ended' : describeDatabaseError(error);
  log.error({ day, error: reason }, 'exporting the day failed; "pi export" does it again');
}
