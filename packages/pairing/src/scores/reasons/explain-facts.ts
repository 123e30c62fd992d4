import { type FactWeights, type MakerFacts, USER_BRACKETS } from '@pi/domain/events';
import { ONE, type ScoreInput } from '../respondent.ts';
import { valuesOf } from '../terms/facts.ts';
import { type Members, pairsOf, peopleOf } from './group.ts';
import { MOST_NAMED, type Reason } from './reason.ts';

/** What the market's facts of everybody in a group have in common, as far as it has a weight. */
export function explainFacts({ factWeights }: ScoreInput, group: Members): Reason[] {
  const facts = group.map((person) => person.facts).filter((one) => one !== null);
  if (!factWeights || facts.length < group.length) return [];
  const day = facts.map((one) => one.day).toSorted()[0] ?? '';
  return Object.entries(factWeights).flatMap(([name, weight]): Reason[] => {
    const fact = name as keyof FactWeights;
    const about = peopleOf(group, group, weight, ONE);
    if (weight > 0) {
      const values = commonValues(fact, facts).slice(0, MOST_NAMED);
      return values.length > 0 ? [{ kind: 'fact', fact, values, day, ...about }] : [];
    }
    const isApart = weight < 0 && fact === 'competitors' && pairsOf(facts).every((pair) => !compete(pair));
    return isApart ? [{ kind: 'no_competitors', day, ...about }] : [];
  });
}

function commonValues(fact: keyof FactWeights, facts: readonly MakerFacts[]): string[] {
  const [first = new Set<string>(), ...others] = facts.map((one) => allValuesOf(fact, one));
  return [...first].filter((value) => others.every((values) => values.has(value)));
}

function allValuesOf(fact: keyof FactWeights, facts: MakerFacts): Set<string> {
  if (fact !== 'users') return valuesOf(fact, facts);
  return new Set(USER_BRACKETS.filter((bracket) => bracket === facts.userBracket));
}

function compete(pair: readonly MakerFacts[]): boolean {
  return commonValues('competitors', pair).length > 0;
}
