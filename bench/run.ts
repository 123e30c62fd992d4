import { parseArgs } from 'node:util';

/** Every benchmark there is: a file of this folder that exports `run`. */
const BENCHES = ['parse', 'store', 'storage', 'day'] as const;

/** How large `day` is: see there. */
export interface BenchOptions {
  size?: number;
  full: boolean;
}

interface Bench {
  /** Prints its table; false when a target was missed. */
  run(options: BenchOptions): Promise<boolean>;
}

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const size = values.size === undefined ? undefined : Number(values.size);
const unknown = asked.find((name) => !BENCHES.some((one) => one === name));
const isWrongSize = size !== undefined && !(Number.isInteger(size) && size >= 1000);
if (asked.length === 0 || unknown !== undefined || isWrongSize) {
  const wrong = unknown
    ? `unknown benchmark "${unknown}"; `
    : isWrongSize
      ? '--size: not a whole number from 1000 on; '
      : '';
  console.error(`${wrong}usage: npm run bench -- ${BENCHES.join(' | ')} [--size LISTINGS | --full]`);
  process.exit(2);
}

for (const name of asked) {
  const bench = (await import(`./${name}.ts`)) as Bench;
  if (!(await bench.run({ size, full: values.full }))) process.exitCode = 1;
}
