import loadHighs, { type Highs } from 'highs';
import type { Column } from './columns.ts';

const MILLION = 1_000_000;
let loaded: Promise<Highs> | undefined;

/** The solver HiGHS (WebAssembly), loaded once. */
export function loadSolver(): Promise<Highs> {
  loaded ??= loadHighs();
  return loaded;
}

/** A solved partition program. */
export interface Partition {
  /** How much of each column is taken: 0 to 1. */
  shares: number[];
  /** The price of each member, in millionths; of a linear program only. */
  prices: Float64Array;
  /** Its value, in millionths. */
  total: number;
  /** Whether nothing better exists among these columns: no limit was reached. */
  isOptimal: boolean;
}

/**
 * Chooses columns so that each member is in one, of the highest total weight.
 * @param isInteger columns are taken wholly or not at all
 * @returns null where it has no solution, or none was found within the limit of nodes
 */
export function solvePartition(
  highs: Highs,
  columns: readonly Column[],
  members: number,
  { isInteger = false, nodes = 0 }: { isInteger?: boolean; nodes?: number } = {},
): Partition | null {
  // Interior points, then a crossover to a corner: seen to take a fourth to a tenth of the time of
  // the simplex method, for which these programs are degenerate.
  const result = highs.solve(lpText(columns, members, isInteger), {
    output_flag: false,
    threads: 1,
    random_seed: 1,
    ...(isInteger ? { mip_rel_gap: 0, mip_abs_gap: 1e-7, mip_max_nodes: nodes } : { solver: 'ipm' }),
  });
  const shares = columns.map((_, nth) => primalOf(result.Columns[`x${nth}`]));
  if (!Number.isFinite(result.ObjectiveValue) || shares.every((share) => share === 0)) return null;
  const prices = new Float64Array(members);
  for (const [member, row] of result.Rows.slice(0, members).entries())
    prices[member] = Math.round(('Dual' in row ? Number(row.Dual) : 0) * MILLION);
  return { shares, prices, total: Math.round(result.ObjectiveValue * MILLION), isOptimal: result.Status === 'Optimal' };
}

/** Infeasible programs have columns without a value. */
function primalOf(column: object | undefined): number {
  return column && 'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0;
}

/**
 * A program in the format LP of CPLEX. A linear one may leave members out at a high price, so that
 * it has a solution whatever its columns are.
 */
function lpText(columns: readonly Column[], members: number, isInteger: boolean): string {
  const rows = Array.from({ length: members }, () => [] as string[]);
  for (const [nth, { group }] of columns.entries()) for (const member of group) rows[member]?.push(`x${nth}`);
  const objective = columns.map(({ weight }, nth) => `${weight < 0 ? '-' : '+'} ${Math.abs(weight) / MILLION} x${nth}`);
  if (!isInteger) {
    const price = 10 * Math.max(1, ...columns.map(({ weight }) => Math.abs(weight) / MILLION));
    for (const [member, names] of rows.entries()) {
      names.push(`out${member}`);
      objective.push(`- ${price} out${member}`);
    }
  }
  const parts = [
    'Maximize',
    ` obj: ${objective.join(' ')}`,
    'Subject To',
    ...rows.map((names, member) => ` r${member}: ${names.join(' + ')} = 1`),
  ];
  if (isInteger) parts.push('Binary', columns.map((_, nth) => `x${nth}`).join(' '));
  return [...parts, 'End'].join('\n');
}
