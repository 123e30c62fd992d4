import type { Event } from '@pi/domain/events';
import type { RulesRepository } from '../rules/rules.repository.ts';
import type { EarlierPair, PairingInput } from './pairing-input.ts';

/** How many earlier events count where pairs are wished for again, or not. */
const EVENTS_AGAIN = 10;

/** Reads all that the groups of an event depend on. */
export async function readInput(repository: RulesRepository, event: Event): Promise<PairingInput> {
  const answers = await repository.listAnswers(event.id);
  const registered = await repository.listRegistrations(event.id);
  return {
    event,
    questions: await repository.listQuestions(event.id),
    people: registered.map((one) => ({ ...one, answers: answers.get(one.registration.id) ?? new Map() })),
    rules: (await repository.listRules(event.id)).map(({ id, rule }) => ({ id, rule })),
    blocks: await repository.listBlockedPairs(event.id),
    earlierPairs: await readEarlierPairs(repository, event),
    makerFacts:
      event.audience === 'plugin_makers' && event.criteria.factWeights
        ? await repository.listMakerFacts(registered.map(({ user }) => user.id))
        : new Map(),
  };
}

async function readEarlierPairs(repository: RulesRepository, event: Event): Promise<EarlierPair[]> {
  const { noRepeatEvents, againWeight } = event.criteria;
  const limit = Math.max(noRepeatEvents, againWeight === 0 ? 0 : EVENTS_AGAIN);
  if (limit === 0) return [];
  const earlier = await repository.listEarlierGroups(event, limit);
  return earlier.flatMap(({ title, endDay, groups }, index) =>
    listPairs(groups).map((people) => ({ people, eventsAgo: index + 1, title, endDay })),
  );
}

/** Each pair once, however often the two met in rounds of the event. */
function listPairs(groups: readonly (readonly string[])[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const group of groups)
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) pairs.set([a, b].toSorted().join(), [a, b]);
  return [...pairs.values()];
}
