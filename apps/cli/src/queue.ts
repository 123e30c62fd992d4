import { parseArgs } from 'node:util';
import type { Db } from '@pi/db';
import { listDeadJobs, listQueueDepths } from '@pi/db/queries/queue/queue';
import type { DataOrigin } from '@pi/domain';
import { createLogger } from '@pi/domain/logger';
import { createQueue } from '@pi/ingestion/queue/queue';
import { replayDead } from '@pi/ingestion/queue/replay-dead-letters';
import { getAdapter, marketplaceInfos } from '@pi/scrapers';
import { newTable } from './new-table.ts';

/** What `npm run queue` is to do; `run` answers what to tell. */
export interface QueueCommand {
  dataOrigin: DataOrigin;
  run(db: Db): Promise<string>;
}

const COMMANDS: Record<string, (db: Db, marketplace: string | undefined) => Promise<string>> = { list, dead, replay };

/**
 * Reads the command line: `list`, `dead` or `replay`, each with an optional marketplace.
 * @throws Error with one sentence that names what is wrong
 */
export function readQueueCommand(args: string[]): QueueCommand {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { live: { type: 'boolean', default: false }, marketplace: { type: 'string' } },
  });
  const [name = 'list', ...others] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || others.length > 0)
    throw new Error(`"${positionals.join(' ')}": say one of ${Object.keys(COMMANDS).join(', ')}`);
  const { marketplace } = values;
  if (marketplace !== undefined) getAdapter(marketplace);
  return { dataOrigin: values.live ? 'live' : 'sample', run: (db) => command(db, marketplace) };
}

async function list(db: Db, marketplace?: string): Promise<string> {
  const depths = (await listQueueDepths(db)).filter(
    (one) => marketplace === undefined || one.marketplace === marketplace,
  );
  if (depths.length === 0) return 'The queue is empty.';
  const table = newTable(['marketplace', 'waiting', 'active', 'given up', 'oldest']);
  for (const { marketplace: name, waiting, active, dead: given, oldest } of depths)
    table.push([name, waiting, active, given, oldest?.toISOString() ?? '']);
  return table.toString();
}

async function dead(db: Db, marketplace?: string): Promise<string> {
  const jobs = await listDeadJobs(db, marketplace);
  if (jobs.length === 0) return 'No job was given up.';
  const lines = jobs.map(
    ({ marketplace: name, at, attempts, reason, data }) =>
      `${at.toISOString()} ${name}: ${reason} (${attempts} attempts) ${JSON.stringify(data)}`,
  );
  return [...lines, 'To do them again: npm run queue -- replay'].join('\n');
}

async function replay(db: Db, marketplace?: string): Promise<string> {
  const names = marketplaceInfos.map((info) => info.name);
  const queue = createQueue(db, names, createLogger('error'));
  const { runs, left } = await replayDead(db, queue, marketplace).finally(queue.close);
  if (runs.length + left.length === 0) return 'No job was given up.';
  const lines = [
    ...left.map((reason) => `left as it is: ${reason}`),
    ...runs.map(
      ({ marketplace: name, day, jobs, tooLate }) =>
        `${name} on ${day}: ${jobs} given up, ${tooLate ? `forgotten: ${tooLate}` : 'what they left is in the queue again'}`,
    ),
    ...(runs.length > 0 ? ['npm run worker, and the next run of the day, take what is in the queue.'] : []),
  ];
  return lines.join('\n');
}
