import { setImmediate as nextTurn } from 'node:timers/promises';
import { describeFailure } from './describe-failure.ts';

/**
 * Runs a script: what `main` returns becomes the exit code; what it throws, one sentence on
 * standard error and code 1. So does a result that cannot be written, for example on a full disk.
 * DEBUG=1 shows the stack.
 */
export async function runMain(main: () => Promise<number>): Promise<never> {
  let unwritten: NodeJS.ErrnoException | undefined;
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') unwritten = error; // the reader may stop reading
  });
  process.stderr.on('error', () => {}); // there is nowhere left to say so
  try {
    const code = await main();
    await nextTurn();
    if (unwritten) throw unwritten;
    process.exit(code);
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    else console.error(describeFailure(error));
    process.exit(1);
  }
}
