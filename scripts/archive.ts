import { readArchiveCommand } from '@pi/cli/archive';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run archive -- prune [--marketplace NAME] [--apply] [--live]`: tells which kept responses say nothing new; `-- sweep`: which
 * bodies nobody points to. Both remove them with `--apply` alone.
 */
await runMain(() => runCommand('npm run archive', readArchiveCommand));
