/**
 * Runs a script: what `main` returns becomes the exit code; what it throws, one sentence on
 * standard error and code 1. DEBUG=1 shows the stack.
 */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    else console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
