import { countBits, quarterBits, WORDS } from '../feasibility/quarter-bits.ts';
import type { Problem } from '../problem/problem.ts';

interface Count {
  /** Members whose presence brings the rule about; null: it holds in each group. */
  each: Uint8Array | null;
  of: Uint8Array;
  least: number;
  most: number;
}

/** The rules that concern a group as a whole, as numbers. */
export interface GroupRules {
  isEmpty: boolean;
  /** Whether a group of these members follows them; empty places among them are skipped. */
  allow(members: ArrayLike<number>): boolean;
}

/** Compiles the rules on groups: who stays together, counts, capacities, hours; nobody is alone. */
export function compileGroupRules(
  problem: Problem,
  index: ReadonlyMap<string, number>,
  clusters: readonly (readonly number[])[],
): GroupRules {
  const people = index.size;
  const counts = countsOf(problem, index);
  const hasCapacity = problem.rules.some(({ kind }) => kind === 'capacity');
  const quarters = Math.max(0, ...problem.rules.map((rule) => (rule.kind === 'common_quarters' ? rule.quarters : 0)));
  const { roles, capacities, weeks } = peopleOf(problem, index, quarters > 0);

  const allow = (members: ArrayLike<number>) =>
    (!problem.hasFreeSizes || hasCompany(members, people)) &&
    clusters.every((cluster) => isComplete(cluster, members)) &&
    counts.every((count) => isCounted(count, members, people)) &&
    (!hasCapacity || hasRoom(members, people, roles, capacities)) &&
    (quarters === 0 || countCommon(members, people, weeks) >= quarters);
  const isEmpty =
    clusters.length === 0 && counts.length === 0 && !hasCapacity && quarters === 0 && !problem.hasFreeSizes;
  return { isEmpty, allow };
}

function countsOf({ rules }: Problem, index: ReadonlyMap<string, number>): Count[] {
  const setOf = (ids: readonly string[]) => {
    const set = new Uint8Array(index.size);
    for (const id of ids) {
      const at = index.get(id);
      if (at !== undefined) set[at] = 1;
    }
    return set;
  };
  return rules.flatMap((rule) =>
    rule.kind === 'count'
      ? {
          each: rule.each && setOf(rule.each),
          of: setOf(rule.of),
          least: rule.least ?? 0,
          most: rule.most ?? Number.POSITIVE_INFINITY,
        }
      : [],
  );
}

function peopleOf(problem: Problem, index: ReadonlyMap<string, number>, hasHours: boolean) {
  const roles = new Uint8Array(index.size); // 1: mentor, 2: mentee
  const capacities = new Float64Array(index.size);
  const weeks = new Int32Array(hasHours ? index.size * WORDS : 0);
  for (const person of problem.people) {
    const { id, role, capacity } = person;
    const at = index.get(id) ?? 0;
    roles[at] = role === 'mentor' ? 1 : role === 'mentee' ? 2 : 0;
    capacities[at] = capacity ?? Number.POSITIVE_INFINITY;
    if (hasHours) weeks.set(quarterBits([person]), at * WORDS);
  }
  return { roles, capacities, weeks };
}

function isComplete(cluster: readonly number[], members: ArrayLike<number>): boolean {
  let found = 0;
  for (let at = 0; at < members.length; at += 1) if (cluster.includes(members[at] as number)) found += 1;
  return found === 0 || found === cluster.length;
}

function hasCompany(members: ArrayLike<number>, people: number): boolean {
  let found = 0;
  for (let at = 0; at < members.length; at += 1) if ((members[at] as number) < people) found += 1;
  return found >= 2;
}

function isCounted({ each, of, least, most }: Count, members: ArrayLike<number>, people: number): boolean {
  let found = 0;
  let holds = each === null;
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] as number;
    if (member >= people) continue;
    found += of[member] as number;
    if (each?.[member]) holds = true;
  }
  return !holds || (found >= least && found <= most);
}

function hasRoom(members: ArrayLike<number>, people: number, roles: Uint8Array, capacities: Float64Array): boolean {
  let room = 0;
  for (let at = 0; at < members.length; at += 1) {
    const member = members[at] as number;
    if (member >= people) continue;
    if (roles[member] === 1) room += capacities[member] as number;
    if (roles[member] === 2) room -= 1;
  }
  return room >= 0;
}

function countCommon(members: ArrayLike<number>, people: number, weeks: Int32Array): number {
  let common = 0;
  for (let word = 0; word < WORDS; word += 1) {
    let bits = -1;
    for (let at = 0; at < members.length; at += 1) {
      const member = members[at] as number;
      if (member < people) bits &= weeks[member * WORDS + word] as number;
    }
    common += countBits(bits);
  }
  return common;
}
