import { BackupError, CompanyChangeError, ExportError, ReparseError } from '@pi/operations/errors';
import { Command, CommanderError } from 'commander';
import type { Context } from './context.ts';
import { EXIT } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

/** Every command: a file that exports `register`. */
const COMMANDS: Record<string, () => Promise<{ register(program: Command, context: Context): void }>> = {
  ingest: () => import('./commands/ingest.ts'),
  worker: () => import('./commands/worker.ts'),
  queue: () => import('./commands/queue.ts'),
  parse: () => import('./commands/parse.ts'),
  reparse: () => import('./commands/reparse.ts'),
  calibrate: () => import('./commands/calibrate.ts'),
  derive: () => import('./commands/derive.ts'),
  backfill: () => import('./commands/backfill.ts'),
  archive: () => import('./commands/archive.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  export: () => import('./commands/export.ts'),
  import: () => import('./commands/import.ts'),
  companies: () => import('./commands/companies.ts'),
  inquiries: () => import('./commands/inquiries.ts'),
  pair: () => import('./commands/pair.ts'),
  enrich: () => import('./commands/enrich.ts'),
  erase: () => import('./commands/erase.ts'),
  similar: () => import('./commands/similar.ts'),
  reproduce: () => import('./commands/reproduce.ts'),
  report: () => import('./commands/report.ts'),
};

/** Errors that a wrong call causes in an operation: reported like a wrong option. */
const USAGE_ERRORS = [UsageError, BackupError, CompanyChangeError, ExportError, ReparseError];

/**
 * Runs one command. A wrong call is one sentence on standard error.
 * @param args the command line without node and script
 * @returns the exit code
 * @throws Error when the command fails
 */
export async function runPi(args: readonly string[], context: Context): Promise<number> {
  const program = createProgram(context);
  // Only the command that is called is loaded: the others' modules take half a second.
  const [name = ''] = args;
  const names = Object.hasOwn(COMMANDS, name) ? [name] : Object.keys(COMMANDS);
  for (const module of await Promise.all(names.map((one) => COMMANDS[one]?.()))) module?.register(program, context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.success : EXIT.usage;
    if (!USAGE_ERRORS.some((type) => error instanceof type)) throw error;
    context.printError((error as Error).message);
    return EXIT.usage;
  }
}

function createProgram(context: Context): Command {
  return new Command('npm run pi --')
    .description('Collects and maintains the data of Plugin Intelligence.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.print(text.trimEnd()),
      writeErr: (text) => context.printError(text.trimEnd()),
      outputError: (text, write) => write(toOneSentence(text)),
    });
}

// commander writes `error: unknown option '--lvie'`, and on a second line `(Did you mean --live?)`.
function toOneSentence(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)$/, ': did you mean $1?');
}
