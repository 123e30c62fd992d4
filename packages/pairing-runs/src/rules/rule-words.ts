import type { PairingRule, PeopleSelector, Question, RoleNames } from '@pi/domain/events';

/** What the words of rules are made of, beside the rules. */
export interface RuleWords {
  /** The names of people by the ids of their accounts. */
  names: ReadonlyMap<string, string>;
  questions: readonly Question[];
  roles: RoleNames | null;
}

const LIST = new Intl.ListFormat('en');
const OR = new Intl.ListFormat('en', { type: 'disjunction' });

/** The name of somebody; who deleted their account has none. */
export function nameOf({ names }: Pick<RuleWords, 'names'>, id: string): string {
  return names.get(id) ?? 'Somebody who left';
}

/** Names of people in one enumeration. */
export function namesOf(words: Pick<RuleWords, 'names'>, ids: readonly string[]): string {
  return LIST.format(ids.map((id) => nameOf(words, id)));
}

/** A rule of an organizer in one sentence, without the point. */
export function describeRule(rule: PairingRule, words: RuleWords): string {
  switch (rule.kind) {
    case 'together':
      return `${namesOf(words, rule.people)} are in one group`;
    case 'apart':
      return `${namesOf(words, rule.people)} are in different groups`;
    case 'count':
      return `${describeCount(rule)} ${describePeople(rule.of, words)} in each group${
        rule.each ? ` with ${describePeople(rule.each, words)}` : ''
      }`;
    case 'capacity':
      return `${nameOf(words, rule.person)} takes at most ${rule.mentees} ${rule.mentees === 1 ? 'mentee' : 'mentees'}`;
    case 'prefer':
      return `${namesOf(words, rule.people)} ${rule.weight < 0 ? 'rather not' : 'if possible'} in one group (weight ${rule.weight})`;
  }
}

function describeCount({ least, most }: Extract<PairingRule, { kind: 'count' }>): string {
  if (least !== null && most !== null) return least === most ? `Exactly ${least}` : `${least} to ${most}`;
  if (least !== null) return `At least ${least}`;
  return most === 0 ? 'Nobody of' : `At most ${most}`;
}

/** Who is meant, in words: `of 1st year`, `with Robot at question 2`. */
function describePeople(selector: PeopleSelector, { questions, roles }: RuleWords): string {
  switch (selector.by) {
    case 'role':
      return roles?.[selector.role] ?? selector.role;
    case 'stage':
    case 'field':
      return `“${selector.value}”`;
    case 'answer': {
      const question = questions.find(({ id }) => id === selector.question);
      const name = question ? (question.shortName ?? `question ${question.position}`) : 'a question that is gone';
      return `“${OR.format(selector.values.map(String))}” at ${name}`;
    }
  }
}
