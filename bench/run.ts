import { parseArgs } from 'node:util';
import { WrongInput } from './identity/labelled.ts';

/** All benchmarks: each is a file of this folder that exports `run`. */
const BENCHES = [
  'parse',
  'worker',
  'store',
  'storage',
  'day',
  'identity',
  'enrichment',
  'similar',
  'derive',
  'revenue',
  'reads',
  'check',
  'pages',
  'pairing',
  'export',
] as const;

/** Size of `day`, `derive`, `export`, `revenue`, `reads` and `check`, and what `identity` reads. */
export interface BenchOptions {
  size?: number;
  full: boolean;
  pairs?: string;
  families?: string;
  names?: string;
  recordings: boolean;
  /** Labelled listings, and labelled lists of similar plugins, that `enrichment` scores. */
  labels?: string;
  similar?: string;
  /** Where `reads` and `check` keep their databases. */
  folder?: string;
  /** Where `pairing` finds instances: a folder of tables and of `mdgplib/`. */
  instances?: string;
  /** The site that `pages` opens. */
  url?: string;
}

interface Bench {
  /** Prints its table; returns false when a target is missed. */
  run(options: BenchOptions): Promise<boolean>;
}

const USAGE = `usage: npm run bench -- ${BENCHES.join(' | ')}
  day       [--size LISTINGS | --full]
  identity  [--pairs FILE] [--families FILE] [--names FILE] [--recordings]
  enrichment [--labels FILE] [--similar FILE]
  similar   [--size PLUGINS]
  derive    [--size LISTINGS]
  revenue   [--size PLUGINS]
  reads     [--size PLUGINS] [--folder FOLDER]
  check     [--size PLUGINS] [--folder FOLDER]
  pages     [--url URL]
  pairing   [--instances FOLDER] [--full]
  export    [--size ROWS]`;

const { names, options, wrong, help } = readArguments();
if (help) {
  console.log(USAGE);
  process.exit(0);
}
if (wrong !== undefined) {
  console.error(`${wrong}${USAGE}`);
  process.exit(2);
}

for (const name of names) {
  const bench = (await import(`./${name}.ts`)) as Bench;
  try {
    if (!(await bench.run(options))) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function readArguments() {
  const { positionals, values } = parseOptions();
  const size = values.size === undefined ? undefined : Number(values.size);
  const unknown = positionals.find((name) => !BENCHES.some((one) => one === name));
  const isWrongSize = size !== undefined && !(Number.isInteger(size) && size >= 1000);
  return { names: positionals, options: { ...values, size }, wrong: wrongPart(), help: values.help };

  function wrongPart(): string | undefined {
    if (unknown !== undefined) return `unknown benchmark "${unknown}"; `;
    if (isWrongSize) return '--size: not a whole number of at least 1000; ';
    return positionals.length === 0 ? '' : undefined;
  }
}

function parseOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        size: { type: 'string' },
        full: { type: 'boolean', default: false },
        pairs: { type: 'string' },
        families: { type: 'string' },
        names: { type: 'string' },
        labels: { type: 'string' },
        similar: { type: 'string' },
        folder: { type: 'string' },
        url: { type: 'string' },
        instances: { type: 'string' },
        recordings: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}; ${USAGE}`);
    process.exit(2);
  }
}
