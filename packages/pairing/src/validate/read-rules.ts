import type { Person, Problem } from '../problem/problem.ts';

/** The rules about one group, prepared for looking people up. */
export interface GroupRules {
  people: ReadonlyMap<string, Person>;
  /** For each person, from whom they stay apart, with the rules that say so. */
  apart: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  hours: { rule: string; quarters: number }[];
  counts: {
    rule: string;
    each: ReadonlySet<string> | null;
    of: ReadonlySet<string>;
    least: number | null;
    most: number | null;
  }[];
  /** Ids of the rules that capacities are respected. */
  capacities: string[];
}

/** Reads the rules of a problem that are about one group each. */
export function readRules({ people, rules }: Pick<Problem, 'people' | 'rules'>): GroupRules {
  const apart = new Map<string, Map<string, string[]>>();
  const read: GroupRules = {
    people: new Map(people.map((person) => [person.id, person])),
    apart,
    hours: [],
    counts: [],
    capacities: [],
  };
  for (const rule of rules)
    switch (rule.kind) {
      case 'together':
        break;
      case 'apart':
        for (const [a, b] of rule.pairs) addPair(apart, a < b ? [a, b] : [b, a], rule.id);
        break;
      case 'common_quarters':
        read.hours.push({ rule: rule.id, quarters: rule.quarters });
        break;
      case 'count':
        read.counts.push({
          rule: rule.id,
          each: rule.each && new Set(rule.each),
          of: new Set(rule.of),
          least: rule.least,
          most: rule.most,
        });
        break;
      case 'capacity':
        read.capacities.push(rule.id);
    }
  return read;
}

function addPair(apart: Map<string, Map<string, string[]>>, [a, b]: [string, string], rule: string) {
  const others = apart.get(a) ?? new Map<string, string[]>();
  const ids = others.get(b) ?? [];
  if (!ids.includes(rule)) ids.push(rule);
  apart.set(a, others.set(b, ids));
}
