import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { OBJECTIVES, type Objective, SMALLEST_GROUP } from '@pi/domain/events';
import {
  pairPeople,
  parseInstance,
  problemOfInstance,
  SOLVER_VERSION,
  type Solution,
  WrongInstance,
} from '@pi/pairing';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';

interface PairCommandOptions {
  size: number;
  seed: number;
  goal: Objective;
  effort: number;
}

const MILLION = 1_000_000;

export function register(program: Command, context: Context): void {
  program
    .command('pair')
    .description('Put the people of an instance file (MDGPLIB, also gzipped) into groups, and print them as JSON.')
    .argument('<instance>', 'the file: a line "people groups type sizes", then a line "person person weight" a pair')
    .requiredOption('--size <number>', 'people of a group', (value) => readWhole('--size', value, SMALLEST_GROUP))
    .option('--seed <number>', 'start of the random numbers', (value) => readWhole('--seed', value, 0), 1)
    .option('--effort <number>', 'how many times as long to search', (value) => readWhole('--effort', value, 1), 1)
    .addOption(new Option('--goal <goal>', 'what is raised').choices(OBJECTIVES).default('total'))
    .action(async (file: string, options: PairCommandOptions) => context.print(await pair(file, options)));
}

async function pair(file: string, { size, seed, goal, effort }: PairCommandOptions): Promise<string> {
  const instance = readInstance(await readText(file));
  if (instance.people < 2) throw new UsageError(`${file}: ${instance.people} people: a group needs two or more`);
  const problem = problemOfInstance(instance, { size, seed, objective: goal, effort });
  const solution = await pairPeople(problem);
  if (!solution) throw new Error('no pairing was found'); // without rules there always is one
  return JSON.stringify(toOutput(solution, { people: instance.people, size, seed, goal }));
}

/** Weights as in the file; groups by the numbers of people there. */
function toOutput({ groups, total, worst, bound }: Solution, input: object) {
  const numbers = groups.map((group) => group.map(Number).toSorted((a, b) => a - b));
  return {
    ...input,
    solverVersion: SOLVER_VERSION,
    groups: numbers.toSorted(([a = 0], [b = 0]) => a - b),
    total: total / MILLION,
    bound: bound.value / MILLION,
    boundMethod: bound.method,
    gapPercent: bound.value > 0 ? Number(((1 - total / bound.value) * 100).toFixed(4)) : 0,
    worst: worst && { person: Number(worst.person), score: worst.score / MILLION },
  };
}

function readInstance(text: string) {
  try {
    return parseInstance(text);
  } catch (error) {
    if (error instanceof WrongInstance) throw new UsageError(error.message);
    throw error;
  }
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file}: cannot be read (${error.code})`);
  });
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString();
  try {
    return gunzipSync(bytes, { maxOutputLength: 2 ** 30 }).toString();
  } catch {
    throw new UsageError(`${file}: is not a whole gzip file`);
  }
}

function readWhole(option: string, value: string, least: number): number {
  const number = Number(value);
  if (!/^\d{1,9}$/.test(value) || number < least)
    throw new UsageError(`${option}: "${value}" is not a whole number of at least ${least}`);
  return number;
}
