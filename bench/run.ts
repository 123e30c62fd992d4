import { parseArgs } from 'node:util';

/** Every benchmark there is: a file of this folder that exports `run`. */
const BENCHES = ['parse', 'store'] as const;

interface Bench {
  /** Prints its table; false when a target was missed. */
  run(): Promise<boolean>;
}

const asked = parseArgs({ allowPositionals: true }).positionals;
const unknown = asked.find((name) => !BENCHES.some((one) => one === name));
if (asked.length === 0 || unknown !== undefined) {
  console.error(`${unknown ? `unknown benchmark "${unknown}"; ` : ''}usage: npm run bench -- ${BENCHES.join(' | ')}`);
  process.exit(2);
}

for (const name of asked) {
  const bench = (await import(`./${name}.ts`)) as Bench;
  if (!(await bench.run())) process.exitCode = 1;
}
