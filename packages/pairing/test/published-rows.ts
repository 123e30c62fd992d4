import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { type Instance, PairScores, parseInstance } from '../src/index.ts';

/** What is published of an instance: totals in weights of the file; null: not given. */
export interface PublishedRow {
  instance: string;
  size: number;
  /** The proved optimum. */
  optimum: number | null;
  /** The bound of the linear program. */
  bound: number | null;
  /** The lowest pair of the fairest pairs, and the highest total with it. */
  fairest: { lowest: number; total: number } | null;
}

type Row = Record<string, string>;

/** All rows of the tables in a folder, by the name of the instance and the size of groups. */
export function readPublished(folder: string): PublishedRow[] {
  const table = (name: string): Row[] =>
    existsSync(join(folder, name)) ? parse(readFileSync(join(folder, name)), { columns: true }) : [];
  const bounds = [...table('bounds_k345.csv'), ...table('mdgplib_official_sizes_ss.csv')];
  return [
    ...table('exact_k2_blossom.csv').map((row) => of(row, { optimum: Number(row.exact_optimum_total_pair_weight) })),
    ...table('exact_sp_small.csv').map((row) => of(row, { optimum: Number(row.exact_optimum) })),
    ...bounds.map((row) =>
      of(row, {
        bound: Number(row.lp_upper_bound),
        optimum: row.proved_optimal === 'True' ? Number(row.best_integer_found) : null,
      }),
    ),
    ...table('exact_k2_maximin.csv').map((row) =>
      of(
        { ...row, k: '2' },
        { fairest: { lowest: Number(row.maximin_optimum_min_pair), total: Number(row.sum_at_maximin) } },
      ),
    ),
  ];
}

function of({ instance = '', k }: Row, known: Partial<PublishedRow>): PublishedRow {
  return { instance, size: Number(k), optimum: null, bound: null, fairest: null, ...known };
}

/** An instance by its name: `_first20` are the first 20 people of one. */
export function readInstance(folder: string, name: string): Instance {
  const [, file = name, first] = /^(.*?)(?:_first(\d+))?$/.exec(name) ?? [];
  const instance = parseInstance(gunzipSync(readFileSync(join(folder, 'mdgplib', `${file}.txt.gz`))).toString());
  return first === undefined ? instance : firstPeople(instance, Number(first));
}

function firstPeople({ scores, sizes }: Instance, people: number): Instance {
  const ids = scores.ids.slice(0, people);
  const own = new PairScores(ids);
  for (const [nth, a] of ids.entries()) for (const b of ids.slice(nth + 1)) own.set(a, b, scores.get(a, b));
  return { people, sizes, scores: own };
}
