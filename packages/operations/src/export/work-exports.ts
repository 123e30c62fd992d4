import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, describeDatabaseError } from '@pi/db';
import { lastCollectedDay } from '@pi/db/queries/runs/collected-days';
import type { Day } from '@pi/domain';
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
  /** Waits for further days until the signal; else for the end of this one. */
  forGood?: boolean;
  /** Milliseconds between two looks at whether a day is collected. */
  lookMs?: number;
}

const LOOK_MS = 60_000;
const LOOK_IN_CALL_MS = 2000;

/**
 * Exports each day once all marketplaces were collected, where EXPORT_TO says where to. A day that
 * was exported has its manifest there. What fails is logged with its reason and fails nothing else:
 * it is tried again at the next look, of a worker each time later, or by the next call.
 */
export async function workExports(deps: ExportWorkDeps, env: Env, options: ExportWorkOptions = {}): Promise<void> {
  const { signal, forGood = false, lookMs = forGood ? LOOK_MS : LOOK_IN_CALL_MS } = options;
  if (!env.EXPORT_TO) return;
  const today = deps.now().toISOString().slice(0, 10);
  for (let failures = 0; !signal?.aborted; ) {
    const exported = await exportLastDay(deps, env, env.EXPORT_TO, signal);
    failures = exported.isFailed ? failures + 1 : 0;
    if (!forGood && (exported.isFailed || (exported.day !== null && exported.day >= today))) return;
    await sleep(lookMs * 2 ** Math.min(failures, 6), undefined, { signal, ref: false }).catch(() => {});
  }
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
