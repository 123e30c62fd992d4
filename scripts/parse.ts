import { parseMain } from '@pi/cli/parse';
import { runMain } from './lib/run-main.ts';

/** `npm run --silent parse -- --marketplace NAME [--url URL] [--fetched-at T] FILE...`: no database, no network. */
await runMain(() => parseMain(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)));
