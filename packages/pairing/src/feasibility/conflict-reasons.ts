import { FIXED_PEOPLE, GROUP_SIZES, type HardRule } from '../problem/hard-rule.ts';
import type { Problem } from '../problem/problem.ts';
import type { Instance } from './instance.ts';
import { countCommon, quarterBits } from './quarter-bits.ts';

/**
 * Why no group can have these units, as ids of rules: those that join the people of each unit, and
 * one that these people break, whoever else is with them.
 */
export function conflictReasons(problem: Problem, instance: Instance, units: readonly number[]): string[] {
  const ids = new Set(units.flatMap((unit) => instance.units[unit]?.people ?? []).map((at) => instance.ids[at] ?? ''));
  const rules = problem.rules.filter(({ id }) => instance.rules.has(id));
  const joins = rules.filter((rule) => rule.kind === 'together' && rule.people.some((id) => ids.has(id)));
  const isFixed = instance.rules.has(FIXED_PEOPLE) && problem.fixed.some((stay) => stay.some((id) => ids.has(id)));
  const broken = rules.find((rule) => isBroken(problem, rule, ids))?.id;
  const other = instance.rules.has(GROUP_SIZES) ? GROUP_SIZES : FIXED_PEOPLE;
  return [...new Set([...joins.map(({ id }) => id), ...(isFixed ? [FIXED_PEOPLE] : []), broken ?? other])];
}

function isBroken({ people }: Problem, rule: HardRule, ids: ReadonlySet<string>): boolean {
  switch (rule.kind) {
    case 'apart':
      return rule.pairs.some(([a, b]) => a !== b && ids.has(a) && ids.has(b));
    case 'common_quarters': {
      const common = quarterBits(people.filter(({ id }) => ids.has(id)));
      return countCommon(common, common) < rule.quarters;
    }
    case 'count': {
      const applies = rule.each === null || rule.each.some((id) => ids.has(id));
      const counted = [...new Set(rule.of)].filter((id) => ids.has(id)).length;
      return applies && counted > (rule.most ?? Number.POSITIVE_INFINITY);
    }
    default:
      return false;
  }
}
