import type { PeopleSelector, Question, RoleNames } from '@pi/domain/events';
import type { CountRule } from './read-proposal.ts';

/** What a rule that counts needs to be put into words. */
export interface RuleWords {
  roles: RoleNames | null;
  questions: readonly Question[];
}

/** A rule that counts, as a sentence. */
export function describeCount({ of, each, least, most }: CountRule, words: RuleWords): string {
  const where = each ? ` with somebody ${describeSelector(each, words)}` : '';
  const numbers = [least !== null && `at least ${least}`, most !== null && `at most ${most}`]
    .filter(Boolean)
    .join(' and ');
  return `Each group${where} has ${numbers} ${describeSelector(of, words)}.`;
}

function describeSelector(selector: PeopleSelector, { roles, questions }: RuleWords): string {
  switch (selector.by) {
    case 'role':
      return `in the role ${roles?.[selector.role] ?? selector.role}`;
    case 'stage':
      return `of year or stage “${selector.value}”`;
    case 'field':
      return `of field “${selector.value}”`;
    case 'answer': {
      const number = questions.find(({ id }) => id === selector.question)?.position;
      const values = selector.values.map((value) => `“${value}”`);
      return `who answered ${new Intl.ListFormat('en', { type: 'disjunction' }).format(values)} to question ${number ?? 'that is gone'}`;
    }
  }
}
