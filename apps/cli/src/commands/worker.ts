import { openAnalyst, workAnalyses } from '@pi/analyst';
import type { Db } from '@pi/db';
import { assertNotImported } from '@pi/db/queries/runs/data-origin';
import { dayOf } from '@pi/domain';
import { appUrl, type Env } from '@pi/domain/env';
import { doUpkeep } from '@pi/events';
import { createDeps, drain } from '@pi/ingestion';
import { createMail } from '@pi/mail';
import { workExports } from '@pi/operations/export';
import { workRuns } from '@pi/pairing-runs';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { createCleanup } from '../environment/cleanup.ts';
import { waitForInterruption } from '../environment/interruption.ts';
import { openSample } from '../environment/open-sample.ts';
import { loadSettings } from '../environment/settings.ts';
import { readCount } from '../options/read-options.ts';
import { makeDueReports } from '../report/make-due-report.ts';

const MINUTE_MS = 60_000;

interface WorkerOptions {
  live?: boolean;
  concurrency: number;
}

export function register(program: Command, context: Context): void {
  program
    .command('worker')

    .description(
      'Do the jobs of the queue, send letters and reminders, compute groups, have listings read by a language model and export days where that is set, make the PDF of a quarter’s report when it ended, until stopped. Any number of workers can share one database.',
    )
    .option('--live', 'use the database of live data')
    .option(
      '--concurrency <number>',
      'jobs of one marketplace at the same time',
      (value) => readCount('--concurrency', value, 99),
      2,
    )
    .addHelpText('after', '\nOn Ctrl-C or SIGTERM the worker finishes the jobs it has started, then ends.')
    .action((options: WorkerOptions) => work(context, options));
}

async function work(context: Context, { live = false, concurrency }: WorkerOptions): Promise<void> {
  const cleanup = createCleanup();
  const interrupted = new AbortController();
  waitForInterruption().catch(({ message }) => {
    context.printError(`Ending after the jobs that have started: ${message}`);
    interrupted.abort();
  });
  try {
    const env = loadSettings();
    const origin = live ? 'live' : 'sample';
    const options = { origin, command: 'pi worker', log: context.printError } as const;
    const database = await cleanup.open(context.openDatabase(env, options));
    await assertNotImported(database.db);
    const { deps, close } = live ? createDeps(database.db, env, origin) : await openSampleToday(database.db, env);
    cleanup.add(close);
    const { signal } = interrupted;
    const mail = createMail(database.db, env, deps.log);
    cleanup.add(mail.close);
    const upkeep = { db: database.db, mail, now: context.now, appUrl: appUrl(env), log: deps.log };
    const forGood = { forGood: true, signal };
    const analyst = openAnalyst(database.db, env, deps.log, context.now);
    const working = [
      drain(deps, { ...forGood, concurrency }),
      doUpkeep(upkeep, forGood),
      workRuns(upkeep, forGood),
      workAnalyses(analyst, forGood),
      workExports({ ...deps, marketplaces: deps.adapters.map(({ info }) => info.name) }, env, forGood),
      makeDueReports({ env, now: context.now, log: deps.log }, signal),
    ];
    await Promise.race([Promise.all(working), cleanup.lost]);
  } finally {
    await cleanup.run();
  }
}

async function openSampleToday(db: Db, env: Env) {
  const sample = await openSample(db, env, dayOf(new Date()));
  setInterval(() => sample.setDay(dayOf(new Date())), MINUTE_MS).unref();
  return sample;
}
