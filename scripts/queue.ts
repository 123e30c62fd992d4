import { readQueueCommand } from '@pi/cli/queue';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run queue -- [list | dead | replay] [--marketplace NAME] [--live]`: what the queue holds, in the database that
 * `npm start` uses, or with `--live` in that of real data.
 */
await runMain(() => runCommand('npm run queue', readQueueCommand));
