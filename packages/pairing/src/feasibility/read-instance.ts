import { FIXED_PEOPLE, GROUP_SIZES, type HardRule } from '../problem/hard-rule.ts';
import type { Problem } from '../problem/problem.ts';
import { findConflicts } from './conflicts.ts';
import type { CountRule, Instance } from './instance.ts';
import { makeUnits } from './units.ts';

/** The ids of all rules of a problem, those that hold without being stated first. */
export function listRules({ rules, fixed }: Problem): string[] {
  const isFixed = fixed.some(({ length }) => length > 0);
  return [GROUP_SIZES, ...(isFixed ? [FIXED_PEOPLE] : []), ...new Set(rules.map(({ id }) => id))];
}

/**
 * Reads a problem with only some of its rules. Without GROUP_SIZES any number of groups of 2 or
 * more is right, without FIXED_PEOPLE nobody stays anywhere.
 */
export function readInstance(problem: Problem, active: ReadonlySet<string>): Instance {
  const people = [...problem.people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = people.map(({ id }) => id);
  const rules = problem.rules.filter(({ id }) => active.has(id));
  const hasSizes = active.has(GROUP_SIZES);
  const sizes = hasSizes && !problem.hasFreeSizes ? problem.sizes : null;
  const groups = hasSizes ? problem.sizes.length : null;
  const largest = sizes ? Math.max(0, ...sizes) : ids.length - 2 * ((groups ?? 1) - 1);
  const quarters = Math.max(0, ...rules.map((rule) => (rule.kind === 'common_quarters' ? rule.quarters : 0)));
  const countRules = rules.filter((rule) => rule.kind === 'count');
  const counts = countRules.map(toCountRule);
  const sets = countRules.map(({ of, each }) => ({ of: new Set(of), each: new Set(each ?? []) }));
  const stays = active.has(FIXED_PEOPLE) ? problem.fixed : [];
  const fixed = hasSizes ? stays : stays.filter((people) => people.length > 0);
  const units = makeUnits(people, rules, fixed, sets, quarters > 0);
  const sizeOf = (pin: number) => (sizes ? (sizes[pin] ?? 0) : pin < (groups ?? ids.length) ? largest : 0);
  const conflicts = findConflicts(units, ids.length, {
    apart: apartPairs(rules, ids),
    quarters,
    counts,
    largest,
    sizeOf,
  });
  const hasCapacities = rules.some(({ kind }) => kind === 'capacity');
  return { ids, units, sizes, groups, largest, counts, hasCapacities, quarters, conflicts, rules: active };
}

function toCountRule({ id, each, least, most }: HardRule & { kind: 'count' }): CountRule {
  return { id, isForAll: each === null, least: least ?? 0, most: most ?? Number.MAX_SAFE_INTEGER };
}

function apartPairs(rules: readonly HardRule[], ids: readonly string[]): [number, number][] {
  const index = new Map(ids.map((id, at) => [id, at]));
  return rules.flatMap((rule) =>
    rule.kind !== 'apart'
      ? []
      : rule.pairs.flatMap(([a, b]): [number, number][] => {
          const [i, j] = [index.get(a), index.get(b)];
          return i === undefined || j === undefined || i === j ? [] : [[i, j]];
        }),
  );
}
