import { RequestError, wrongField } from '@pi/accounts';
import type { PairingRule, User } from '@pi/domain/events';
import { OrganizationsRepository, type RegistrationsRepository, spendAllowance, viewPeople } from '@pi/events';
import { type LanguageModel, ModelError } from '@pi/llm';
import { describeRule } from '../rules/rule-words.ts';
import { describeLeftOver } from './describe-left-over.ts';
import { isSensitive } from './is-sensitive.ts';
import { listKinds } from './list-kinds.ts';
import { createNameRemover, type Named } from './name-remover.ts';
import { pluralPronouns } from './plural-pronouns.ts';
import { Proposal } from './proposal.ts';
import { type NumberChange, readNumbers } from './read-numbers.ts';
import { readProposal } from './read-proposal.ts';
import { INSTRUCTIONS, writePrompt } from './write-prompt.ts';

/** In characters. */
export const LONGEST_INSTRUCTION = 1_000;

/** Rules that an organizer may confirm, each with its sentence, and what became no rule. */
export interface ProposedRules {
  rules: { rule: PairingRule; text: string }[];
  /** Numbers of the event itself, for `editCriteria`. */
  changes: NumberChange[];
  leftOver: string | null;
}

/**
 * Has a language model propose rules from an organizer's words. Nothing is stored: a rule counts
 * when it is created as any other. The model learns no name, address or answer of anybody.
 * @throws RequestError for all but the organizers, after publishing, without a model, of what
 *   is sensitive (names the field), or where the model proposes nothing
 */
export async function proposeRules(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  text: string,
): Promise<ProposedRules> {
  const { event, participants, invited } = await viewPeople(repository, user, eventId);
  if (event.status === 'PAIRING_PUBLISHED')
    throw new RequestError(
      'conflict',
      'Rules are made before the groups are published. The event is PAIRING_PUBLISHED.',
    );
  const { model } = repository;
  if (!model) throw new RequestError('not_configured', 'This site has no language model: make rules in the form.');
  const users = participants.map((one) => one.user);
  const organizers = await new OrganizationsRepository(repository).listMembers(event.organizationId);
  const named: Named[] = [user, ...users, ...invited, ...organizers.map((one) => one.user)];
  const removeNames = createNameRemover(named);
  const nameless = removeNames(text);
  assertNotSensitive(nameless.text);
  await repository.transaction((repo) => spendAllowance(repo, 'proposals', { doer: user.id }));
  const questions = await repository.listQuestions(eventId);
  const groups = listKinds(event, questions, users, removeNames);
  const sent = pluralPronouns(nameless.text);
  const proposal = await ask(model, writePrompt(sent, event.groupSize, groups));
  const read = readProposal(
    proposal,
    groups.flatMap(({ kinds }) => kinds),
    sent,
  );
  const words = { names: new Map(), roles: event.roles, questions };
  const rules = read.rules.map((rule) => ({ rule, text: describeRule(rule, words) }));
  const { changes, refused } = readNumbers(proposal.numbers, event, questions);
  const rest = { proposed: rules.length + changes.length, leftOver: read.leftOver, refused: read.refused + refused };
  return { rules, changes, leftOver: describeLeftOver(rest, nameless.hadNames) };
}

/** What laws protect leaves the site in no words, also not those of an organizer. */
function assertNotSensitive(nameless: string): void {
  if (!isSensitive(nameless)) return;
  throw wrongField(
    'text',
    'No rules are made of gender, age, health, belief, origin or the like, and nothing was sent: write the instruction without it.',
  );
}

async function ask(model: LanguageModel, prompt: string): Promise<Proposal> {
  try {
    return await model.propose({ schema: Proposal, instructions: INSTRUCTIONS, prompt });
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    throw new RequestError(
      'provider_unavailable',
      error.reason === 'unusable'
        ? 'The language model answered with something else than rules. Nothing was changed: write it in other words, or use the form.'
        : 'The language model does not answer. Nothing was changed: try again later, or use the form.',
    );
  }
}
