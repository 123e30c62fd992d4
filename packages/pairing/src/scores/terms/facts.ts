import { type FactWeights, type MakerFacts, USER_BRACKETS } from '@pi/domain/events';
import { ONE } from '../respondent.ts';
import { type Term, termOf } from './term.ts';

/** Facts that makers are compared by. */
type Fact = keyof FactWeights;

/** The terms of facts that have a weight. */
export function factTerms(weights: FactWeights | null, facts: readonly (MakerFacts | null)[]): Term[] {
  return Object.entries(weights ?? {}).flatMap(([fact, weight]) =>
    weight === 0 ? [] : [factTerm(fact as Fact, weight, facts)],
  );
}

function factTerm(fact: Fact, weight: number, facts: readonly (MakerFacts | null)[]): Term {
  if (fact !== 'users') {
    const values = facts.map((one) => (one ? valuesOf(fact, one) : null)).map((one) => (one?.size ? one : null));
    return termOf(weight, values, fact === 'competitors' ? sharesAny : sharedPart);
  }
  const brackets = facts.map((one) => {
    const place = (USER_BRACKETS as readonly (string | null)[]).indexOf(one?.userBracket ?? null);
    return place < 0 ? null : place;
  });
  return termOf(weight, brackets, nearBracket);
}

/** The values of a fact; of competitors each category with its marketplace. */
export function valuesOf(fact: Exclude<Fact, 'users'>, facts: MakerFacts): Set<string> {
  if (fact === 'competitors')
    return new Set(facts.listedIn.map(({ marketplace, category }) => `${marketplace} ${category}`));
  return new Set(facts[fact]);
}

/** What both have, as a part of what the one with fewer has. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const value of fewer) if (more.has(value)) shared += 1;
  return Math.round((ONE * shared) / fewer.size);
}

function sharesAny(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return sharedPart(a, b) > 0 ? ONE : 0;
}

/** 1 in the same bracket, a half in the next. */
function nearBracket(a: number, b: number): number {
  return Math.max(0, ONE - (Math.abs(a - b) * ONE) / 2);
}
