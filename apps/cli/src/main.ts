import { createContext } from './context.ts';
import { runMain } from './environment/run-main.ts';
import { runPi } from './program.ts';

/** `npm run pi -- COMMAND`: see program.ts for the commands. */
await runMain(() => runPi(process.argv.slice(2), createContext()));
