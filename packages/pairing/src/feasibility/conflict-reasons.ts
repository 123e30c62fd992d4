import { FIXED_PEOPLE, GROUP_SIZES, type HardRule } from '../problem/hard-rule.ts';
import type { Problem } from '../problem/problem.ts';
import type { Instance } from './instance.ts';
import { countCommon, quarterBits } from './quarter-bits.ts';

/** Why no group can have some units, as ids of rules. */
export type FindReasons = (units: readonly number[]) => string[];

/**
 * Prepares to say why no group can have some units: the rules that join the people of each unit,
 * and one that these people break, whoever else is with them.
 */
export function conflictReasons(problem: Problem, instance: Instance): FindReasons {
  const { ids, units, rules: active } = instance;
  const rules = problem.rules.filter(({ id }) => active.has(id));
  const apart = apartRules(rules);
  const others = rules.filter(({ kind }) => kind === 'common_quarters' || kind === 'count');
  const joins = new Map<string, string[]>();
  const join = (person: string, rule: string) => joins.set(person, [...(joins.get(person) ?? []), rule]);
  for (const rule of rules) if (rule.kind === 'together') for (const person of rule.people) join(person, rule.id);
  if (active.has(FIXED_PEOPLE)) for (const person of problem.fixed.flat()) join(person, FIXED_PEOPLE);
  const rest = active.has(GROUP_SIZES) ? GROUP_SIZES : FIXED_PEOPLE;

  return (some) => {
    const people = some.flatMap((unit) => units[unit]?.people ?? []).map((at) => ids[at] ?? '');
    const set = new Set(people);
    const broken = findApart(apart, people) ?? others.find((rule) => isBroken(problem, rule, set))?.id ?? rest;
    return [...new Set([...people.flatMap((person) => joins.get(person) ?? []), broken])];
  };
}

function apartRules(rules: readonly HardRule[]): Map<string, Map<string, string>> {
  const apart = new Map<string, Map<string, string>>();
  for (const rule of rules)
    if (rule.kind === 'apart')
      for (const [a, b] of rule.pairs) {
        const [first, second] = a < b ? [a, b] : [b, a];
        const others = apart.get(first) ?? new Map<string, string>();
        if (a !== b && !others.has(second)) apart.set(first, others.set(second, rule.id));
      }
  return apart;
}

function findApart(apart: Map<string, Map<string, string>>, people: readonly string[]): string | undefined {
  for (const a of people) {
    const others = apart.get(a);
    for (const b of people) {
      const rule = others?.get(b);
      if (rule !== undefined) return rule;
    }
  }
  return undefined;
}

function isBroken({ people }: Problem, rule: HardRule, ids: ReadonlySet<string>): boolean {
  if (rule.kind === 'common_quarters') {
    const common = quarterBits(people.filter(({ id }) => ids.has(id)));
    return countCommon(common, common) < rule.quarters;
  }
  if (rule.kind !== 'count') return false;
  const applies = rule.each === null || rule.each.some((id) => ids.has(id));
  const counted = [...new Set(rule.of)].filter((id) => ids.has(id)).length;
  return applies && counted > (rule.most ?? Number.POSITIVE_INFINITY);
}
