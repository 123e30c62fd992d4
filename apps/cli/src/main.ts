import { boundHeap } from './environment/bound-heap.ts';

/**
 * Without a bound V8 lets garbage grow to several times what a worker needs: docs/scale.md has the
 * measurement.
 */
const WORKER_HEAP_MEGABYTES = 320;

/** `npm run pi -- COMMAND`: see program.ts for the commands. */
// First of all, because it starts the process again: nothing is loaded twice.
if (process.argv[2] === 'worker') boundHeap(WORKER_HEAP_MEGABYTES);

const { createContext } = await import('./context.ts');
const { runMain } = await import('./environment/run-main.ts');
const { runPi } = await import('./program.ts');
await runMain(() => runPi(process.argv.slice(2), createContext()));
