import { notFound, RequestError, wrongField } from '@pi/accounts';
import type { Event, PairingRule, StoredRule, User } from '@pi/domain/events';
import { assertState, requireEventAdmin } from '@pi/events';
import type { RunsRepository } from '../runs/runs.repository.ts';
import { checkRule } from './check-rule.ts';
import { describeRule, type RuleWords } from './rule-words.ts';

/** Rules that an event has at most. */
const MOST_RULES = 200;

/** The rules that organizers made for an event. @throws RequestError for all but organizers */
export async function viewRules(repository: RunsRepository, user: User, eventId: string): Promise<StoredRule[]> {
  const event = await requireEventAdmin(repository, user, eventId);
  const words = await readRuleWords(repository, event);
  const rules = await repository.listRules(eventId);
  return rules.map(({ id, rule }) => ({ id, rule, text: describeRule(rule, words) }));
}

/**
 * Makes a rule for the pairing of an event.
 * @throws RequestError: not theirs, published (conflict), or a field that names nobody or nothing
 */
export function createRule(
  repository: RunsRepository,
  user: User,
  eventId: string,
  rule: PairingRule,
): Promise<StoredRule> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertChangeable(event);
    const words = await readRuleWords(repo, event);
    const issue = checkRule(rule, event, words);
    if (issue) throw wrongField(`rule.${issue.field}`, issue.message);
    if ((await repo.listRules(eventId)).length >= MOST_RULES)
      throw new RequestError('conflict', `An event has at most ${MOST_RULES} rules.`);
    const id = await repo.insertRule(eventId, rule);
    return { id, rule, text: describeRule(rule, words) };
  });
}

/** Deletes a rule. @throws RequestError where there is none, or it was published: conflict */
export function deleteRule(repository: RunsRepository, user: User, id: string): Promise<StoredRule> {
  return repository.transaction(async (repo) => {
    const found = await repo.getRule(id);
    if (!found) throw notFound('rule');
    const event = await requireEventAdmin(repo, user, found.eventId, { lock: true });
    assertChangeable(event);
    if (!(await repo.deleteRule(id))) throw notFound('rule');
    return { id, rule: found.rule, text: describeRule(found.rule, await readRuleWords(repo, event)) };
  });
}

/** What the words of rules of an event are made of. */
export async function readRuleWords(repository: RunsRepository, event: Event): Promise<RuleWords> {
  const people = await repository.listRegistrations(event.id);
  const rules = await repository.listRules(event.id);
  const named = rules.flatMap(({ rule }) =>
    'people' in rule ? [...rule.people] : 'person' in rule ? [rule.person] : [],
  );
  return {
    names: await repository.listNames([...people.map(({ user }) => user.id), ...named]),
    questions: await repository.listQuestions(event.id),
    roles: event.roles,
  };
}

function assertChangeable(event: Event): void {
  assertState(event, ['NOT_STARTED', 'STARTED', 'TERMINATED'], 'Rules can be changed');
}
