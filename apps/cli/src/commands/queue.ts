import type { Db } from '@pi/db';
import { listDeadJobs, listQueueDepths } from '@pi/db/queries/queue/queue';
import type { Env } from '@pi/domain/env';
import { createLogger } from '@pi/domain/logger';
import { createQueue, requeueDeadLetters } from '@pi/ingestion/queue';
import { createMail } from '@pi/mail';
import { marketplaceInfos } from '@pi/scrapers/info';
import { Argument, type Command } from 'commander';
import type { Context } from '../context.ts';
import { withDatabase } from '../environment/with-database.ts';
import { readMarketplace } from '../options/read-options.ts';
import { newTable } from '../output/new-table.ts';

const ACTIONS = { list: listDepths, dead: listDead, replay: requeueJobs };

interface QueueOptions {
  live?: boolean;
  marketplace?: string;
}

export function register(program: Command, context: Context): void {
  program
    .command('queue')
    .description('Show the jobs in the queue, or queue failed jobs again.')
    .addArgument(
      new Argument(
        '[action]',
        'list: number of jobs per queue: the marketplaces, and letters to people; dead: failed jobs with their reasons; replay: queue failed jobs again',
      )
        .choices(Object.keys(ACTIONS))
        .default('list'),
    )
    .option('--marketplace <name>', 'this marketplace only', (value) => readMarketplace(value, context))
    .option('--live', 'use the database of live data')
    .action((action: keyof typeof ACTIONS, { live, marketplace }: QueueOptions) =>
      withDatabase(context, { command: 'queue', live }, (db, env) => ACTIONS[action](db, marketplace, env)),
    );
}

async function listDepths(db: Db, marketplace?: string): Promise<string> {
  const depths = (await listQueueDepths(db)).filter(
    (one) => marketplace === undefined || one.marketplace === marketplace,
  );
  if (depths.length === 0) return 'The queue is empty.';
  const table = newTable(['queue', 'waiting', 'active', 'failed', 'oldest']);
  for (const { marketplace: name, waiting, active, dead, oldest } of depths)
    table.push([name, waiting, active, dead, oldest?.toISOString() ?? '']);
  return table.toString();
}

async function listDead(db: Db, marketplace?: string): Promise<string> {
  const jobs = await listDeadJobs(db, marketplace);
  if (jobs.length === 0) return 'There are no failed jobs.';
  const lines = jobs.map(
    ({ marketplace: name, at, attempts, reason, data }) =>
      `${at.toISOString()} ${name}: ${reason} (${attempts} attempts) ${JSON.stringify(data)}`,
  );
  return [...lines, 'To queue them again: npm run pi -- queue replay'].join('\n');
}

async function requeueJobs(db: Db, marketplace: string | undefined, env: Env): Promise<string> {
  const lines = [
    ...(await requeueMarketplaces(db, marketplace)),
    ...(marketplace === undefined ? await requeueLetters(db, env) : []),
  ];
  return lines.length === 0 ? 'There are no failed jobs.' : lines.join('\n');
}

async function requeueMarketplaces(db: Db, marketplace?: string): Promise<string[]> {
  const names = marketplaceInfos.map((info) => info.name);
  const queue = createQueue(db, names, createLogger('error'));
  const { runs, left } = await requeueDeadLetters(db, queue, marketplace).finally(queue.close);
  return [
    ...left.map((reason) => `not queued again: ${reason}`),
    ...runs.map(({ marketplace: name, day, jobs, dropReason }) => {
      const outcome = dropReason ? `dropped: ${dropReason}` : 'their units of work are in the queue again';
      return `${name} on ${day}: ${jobs} failed, ${outcome}`;
    }),
    ...(runs.length > 0 ? ['A worker (npm run pi -- worker) or the next run of the day does the queued jobs.'] : []),
  ];
}

async function requeueLetters(db: Db, env: Env): Promise<string[]> {
  const mail = createMail(db, env, createLogger('error'));
  const { requeued, dropped, left } = await mail.requeue().finally(mail.close);
  return [
    ...left.map((reason) => `not queued again: ${reason}`),
    ...(requeued > 0 ? [`letters: ${requeued} failed, they are in the queue again`] : []),
    ...(dropped > 0 ? [`letters: ${dropped} failed, dropped: they were deleted or sent since`] : []),
  ];
}
