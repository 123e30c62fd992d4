import { parseArgs } from 'node:util';

/** All benchmarks: each is a file of this folder that exports `run`. */
const BENCHES = ['parse', 'worker', 'store', 'storage', 'day'] as const;

/** Size of the benchmark `day`: see there. */
export interface BenchOptions {
  size?: number;
  full: boolean;
}

interface Bench {
  /** Prints its table; returns false when a target is missed. */
  run(options: BenchOptions): Promise<boolean>;
}

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string' }, full: { type: 'boolean', default: false } },
});
const size = values.size === undefined ? undefined : Number(values.size);
const unknown = names.find((name) => !BENCHES.some((one) => one === name));
const isWrongSize = size !== undefined && !(Number.isInteger(size) && size >= 1000);
if (names.length === 0 || unknown !== undefined || isWrongSize) {
  const wrong = unknown
    ? `unknown benchmark "${unknown}"; `
    : isWrongSize
      ? '--size: not a whole number of at least 1000; '
      : '';
  console.error(`${wrong}usage: npm run bench -- ${BENCHES.join(' | ')} [--size LISTINGS | --full]`);
  process.exit(2);
}

for (const name of names) {
  const bench = (await import(`./${name}.ts`)) as Bench;
  if (!(await bench.run({ size, full: values.full }))) process.exitCode = 1;
}
