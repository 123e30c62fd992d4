import type { HardRule } from '../src/problem/hard-rule.ts';
import type { Groups, Person } from '../src/problem/problem.ts';
import { type Random, randomBelow, shuffle } from '../src/problem/random.ts';
import { validate } from '../src/validate/validate.ts';

type People = readonly Person[];
type Pair = [string, string];

/** Rules that some pairing follows: those of some that it does not break. */
export function rulesThatHold(random: Random, people: People, groups: Groups): HardRule[] {
  const inGroups: HardRule[] = groups
    .filter(() => random() < 0.2)
    .map((group, nth) => ({
      id: `together-${nth}`,
      kind: 'together',
      people: shuffle(random, group).slice(0, 2 + randomBelow(random, 2)),
    }));
  const pairs = somePairs(random, people, random() < 0.3 ? people.length * 6 : people.length).filter(
    ([a, b]) => !groups.some((group) => group.includes(a) && group.includes(b)),
  );
  const candidates = [...inGroups, ...apartRules(random, pairs), ...otherRules(random, people)];
  return candidates.filter((rule) => isFollowed(people, groups, rule));
}

/** Any rules: nobody knows whether some pairing follows them. */
export function someRules(random: Random, people: People): HardRule[] {
  const together: HardRule[] = Array.from({ length: randomBelow(random, 3) }, (_, nth) => ({
    id: `together-${nth}`,
    kind: 'together',
    people: idsOf(shuffle(random, people)).slice(0, 2 + randomBelow(random, 2)),
  }));
  const pairs = somePairs(random, people, randomBelow(random, people.length * 3 + 1));
  return [...together, ...apartRules(random, pairs), ...otherRules(random, people)].filter(() => random() < 0.8);
}

/** Rules that no pairing into groups of these sizes follows. */
export function rulesThatClash(random: Random, people: People, sizes: readonly number[]): HardRule[] {
  const ids = idsOf(shuffle(random, people));
  const [a = '', b = '', c = ''] = ids;
  const largest = Math.max(...sizes);
  const kinds: HardRule[][] = [
    [
      { id: 'clash-together', kind: 'together', people: [a, b] },
      { id: 'clash-apart', kind: 'apart', pairs: [[b, a]] },
    ],
    [{ id: 'clash-alone', kind: 'apart', pairs: ids.slice(1).map((id): Pair => [a, id]) }],
    [{ id: 'clash-count', kind: 'count', each: null, of: ids.slice(1), least: largest, most: null }],
    [{ id: 'clash-hours', kind: 'common_quarters', quarters: 673 }],
  ];
  if (ids.length > largest) kinds.push([{ id: 'clash-large', kind: 'together', people: ids.slice(0, largest + 1) }]);
  if (ids.length > 3 && largest < ids.length)
    kinds.push([
      { id: 'clash-first', kind: 'together', people: [a, b] },
      { id: 'clash-second', kind: 'together', people: [b, c] },
      { id: 'clash-third', kind: 'apart', pairs: [[a, c]] },
    ]);
  return kinds[randomBelow(random, kinds.length)] ?? [];
}

function otherRules(random: Random, people: People): HardRule[] {
  const rules: HardRule[] = [];
  if (random() < 0.25) rules.push({ id: 'hours', kind: 'common_quarters', quarters: 1 + randomBelow(random, 12) });
  if (random() < 0.6 && people.some(({ role }) => role)) rules.push({ id: 'capacity', kind: 'capacity' });
  const mentors = idsOf(people.filter(({ role }) => role === 'mentor'));
  if (random() < 0.5 && mentors.length > 0)
    rules.push({ id: 'mentors', kind: 'count', each: null, of: mentors, least: 1, most: random() < 0.5 ? 1 : null });
  for (let nth = 0; nth < 2; nth++) if (random() < 0.4) rules.push(countRule(random, people, `count-${nth}`));
  return rules;
}

function countRule(random: Random, people: People, id: string): HardRule {
  const some = () => idsOf(people.filter(() => random() < 0.4));
  const least = random() < 0.6 ? 1 + randomBelow(random, 2) : null;
  const most = least === null || random() < 0.3 ? (least ?? 0) + randomBelow(random, 3) : null;
  return { id, kind: 'count', each: random() < 0.5 ? some() : null, of: some(), least, most };
}

function apartRules(random: Random, pairs: Pair[]): HardRule[] {
  if (random() < 0.4) return [{ id: 'repeats', kind: 'apart', pairs }];
  return pairs.map((pair, nth) => ({ id: `apart-${nth % 7}`, kind: 'apart', pairs: [pair] }));
}

function somePairs(random: Random, people: People, count: number): Pair[] {
  const ids = idsOf(people);
  return Array.from({ length: count }, (): Pair => {
    const [a = '', b = ''] = [ids[randomBelow(random, ids.length)], ids[randomBelow(random, ids.length)]];
    return [a, b];
  }).filter(([a, b]) => a !== b);
}

function isFollowed(people: People, groups: Groups, rule: HardRule): boolean {
  const sizes = groups.map(({ length }) => length);
  const problem = { people, sizes, rules: [rule], fixed: [], hasFreeSizes: false };
  return !validate(problem as unknown as Parameters<typeof validate>[0], groups).some(({ rule: id }) => id === rule.id);
}

function idsOf(people: People): string[] {
  return people.map(({ id }) => id);
}
