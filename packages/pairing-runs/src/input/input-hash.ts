import { createHash } from 'node:crypto';
import type { Day } from '@pi/domain';
import { type AnswerValue, type PairingRule, toUtcQuarters } from '@pi/domain/events';
import type { PairingInput } from './pairing-input.ts';
import { selectPeople } from './select-people.ts';

/** SHA-256 (hex) of all that the groups depend on: the same in whatever order things were read. */
export function hashInput(input: PairingInput): string {
  const { event, questions, people, rules, blocks, earlierPairs, makerFacts } = input;
  const { audience, groupSize, groupCountRule, groupCount, roles, criteria } = event;
  const ids = new Set(people.map(({ user }) => user.id));
  const isHere = ([a, b]: readonly [string, string]) => ids.has(a) && ids.has(b);
  const zones = new Set(people.flatMap(({ answers }) => [...answers.values()].flatMap(zoneOf)));
  return hashOf({
    // The clocks of the week after the event: its day itself changes nothing.
    clocks: Object.fromEntries([...zones].map((timeZone) => [timeZone, clockOf(timeZone, event.endDay)])),
    event: { audience, groupSize, groupCountRule, groupCount, hasRoles: roles !== null, criteria },
    questions: questions.map(({ id, content, weight, isRequired }) => ({ id, content, weight, isRequired })),
    people: sorted(
      people.map(({ user: { id }, registration: { role }, answers }) => ({
        ...{ id, role },
        answers: Object.fromEntries(answers),
      })),
    ),
    rules: sorted(rules.map(({ rule }) => [rule, selectedBy(rule, people)])),
    blocks: sorted(blocks.filter(isHere)),
    earlierPairs: sorted(
      earlierPairs
        .filter((pair) => isHere(pair.people))
        .map(({ people: [a, b], eventsAgo }) => [...[a, b].toSorted(), eventsAgo]),
    ),
    // Their day is another one tomorrow.
    makerFacts: Object.fromEntries([...makerFacts].map(([id, { day: _, ...facts }]) => [id, facts])),
  });
}

/** Of years and fields it only matters whom they make a rule mean. */
function selectedBy(rule: PairingRule, people: PairingInput['people']): string[][] {
  if (rule.kind !== 'count') return [];
  return [rule.of, rule.each].map((selector) => (selector ? selectPeople(people, selector).toSorted() : []));
}

function zoneOf(answer: AnswerValue): string[] {
  return typeof answer === 'object' && 'timeZone' in answer ? [answer.timeZone] : [];
}

function clockOf(timeZone: string, endDay: Day): number[] {
  return [...toUtcQuarters({ timeZone, hours: [0] }, endDay)];
}

/** SHA-256 (hex) of a value as JSON whose keys are in order. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sortedEntries = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sortedEntries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join()}}`;
}

function sorted(values: readonly unknown[]): unknown[] {
  return values.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
}
