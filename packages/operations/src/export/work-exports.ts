import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, describeDatabaseError } from '@pi/db';
import { lastCollectedDay, listUncollected } from '@pi/db/queries/runs/collected-days';
import { type Day, dayOf } from '@pi/domain';
import type { Env } from '@pi/domain/env';
import type { Logger } from '@pi/domain/logger';
import type { ExportFolder } from './export-folder.ts';
import { MANIFEST } from './manifest.ts';
import { openExportFolder } from './open-export-folder.ts';
import { writeExport } from './write-export.ts';

export interface ExportWorkDeps {
  db: Db;
  log: Logger;
  now(): Date;
  /** The names of the marketplaces that are read. */
  marketplaces: readonly string[];
}

export interface ExportWorkOptions {
  signal?: AbortSignal;
  /** Settles when the call has done the day's jobs: then it looks again. */
  drained?: Promise<unknown>;
  /** Looks again and again until the signal, at what is collected by then. */
  forGood?: boolean;
  /** Milliseconds between two of these looks. */
  lookMs?: number;
}

const LOOK_MS = 60_000;

/**
 * Exports each day once all marketplaces were collected, where EXPORT_TO says where to. A day that
 * was exported has its manifest there. What fails is logged with its reason and fails nothing else:
 * it is tried again at the next look, of a worker each time later, or by the next call.
 * A call looks at its beginning and after the day's jobs, and logs which marketplaces are missing.
 */
export async function workExports(deps: ExportWorkDeps, env: Env, options: ExportWorkOptions = {}): Promise<void> {
  const { EXPORT_TO: place } = env;
  const { signal, forGood = false, lookMs = LOOK_MS } = options;
  if (!place) return;
  if (!forGood) return exportInCall(deps, env, place, options);
  for (let failures = 0; !signal?.aborted; ) {
    const exported = await exportLastDay(deps, env, place, signal);
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
  let last = await exportLastDay(deps, env, place, signal);
  if (drained && !last.isFailed && !isOf(last, today)) {
    await drained;
    if (signal?.aborted) return;
    last = await exportLastDay(deps, env, place, signal);
  }
  if (last.isFailed || isOf(last, today)) return;
  const missing = await listUncollected(deps.db, deps.marketplaces, today);
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

async function exportLastDay(
  deps: ExportWorkDeps,
  env: Env,
  place: string,
  signal: AbortSignal | undefined,
): Promise<LastDay> {
  const { db, log, marketplaces } = deps;
  let day: Day | null = null;
  try {
    day = await lastCollectedDay(db, marketplaces);
    const to = openExportFolder(env, place);
    if (day === null || (await isExported(to, day))) return { day, isFailed: false };
    const { files, tables } = await writeExport(db, to, { day, now: deps.now(), signal });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    log.info({ day, rows, files: files.length, to: to.place }, 'the day is exported');
    return { day, isFailed: false };
  } catch (error) {
    const reason = signal?.aborted ? 'its time was up before it ended' : describeDatabaseError(error);
    log.error({ day, error: reason }, 'exporting the day failed; "pi export" does it again');
    return { day, isFailed: true };
  }
}

async function isExported(to: ExportFolder, day: Day): Promise<boolean> {
  return (await to.get(`${day}/${MANIFEST}`)) !== null;
}
