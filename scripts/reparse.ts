import { readReparseCommand } from '@pi/cli/reparse';
import { ReparseError } from '@pi/operations/reparse/reparse-error';
import { runCommand } from './lib/run-command.ts';
import { runMain } from './lib/run-main.ts';

/**
 * `npm run reparse -- --marketplace NAME --since D [--until D] [--apply] [--live]`: reads kept responses again with the
 * parsers as they are now, and tells what changes by it; writes it with `--apply` alone.
 */
await runMain(() => runCommand('npm run reparse', readReparseCommand, ReparseError));
