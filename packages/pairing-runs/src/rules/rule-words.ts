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
      return describeCount(rule, words);
    case 'capacity':
      return `${nameOf(words, rule.person)} takes at most ${rule.mentees} ${rule.mentees === 1 ? 'mentee' : 'mentees'}`;
    case 'prefer':
      return `${namesOf(words, rule.people)} ${rule.weight < 0 ? 'rather not' : 'if possible'} in one group (weight ${rule.weight})`;
  }
}

function describeCount({ of, each, least, most }: Extract<PairingRule, { kind: 'count' }>, words: RuleWords): string {
  const who = describePeople(of, words);
  const where = each ? ` with somebody ${describePeople(each, words)}` : '';
  if (most === 0) return `Nobody ${who} in any group${where}`;
  return `${countWords(least, most)} ${who} in each group${where}`;
}

function countWords(least: number | null, most: number | null): string {
  if (least === null || least === 0) return `At most ${most}`;
  if (most === null) return `At least ${least}`;
  return least === most ? `Exactly ${least}` : `${least} to ${most}`;
}

/** Who is meant, in words: `of year or stage “Senior”`, `who chose “Robot” at question 2`. */
function describePeople(selector: PeopleSelector, { questions, roles }: RuleWords): string {
  switch (selector.by) {
    case 'role':
      return `in the role ${roles?.[selector.role] ?? selector.role}`;
    case 'stage':
      return `of year or stage “${selector.value}”`;
    case 'field':
      return `of field “${selector.value}”`;
    case 'answer': {
      const question = questions.find(({ id }) => id === selector.question);
      const name = question ? (question.shortName ?? `question ${question.position}`) : 'a question that is gone';
      return `who chose ${OR.format(selector.values.map((value) => `“${value}”`))} at ${name}`;
    }
  }
}
