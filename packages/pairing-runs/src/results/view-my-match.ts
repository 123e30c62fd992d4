import { notFound, RequestError } from '@pi/accounts';
import {
  type Event,
  type EventRole,
  nameOfUser,
  toUtcQuarters,
  type UnpairedReason,
  type User,
} from '@pi/domain/events';
import { hoursQuestion } from '../input/not-paired.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import { readInput } from '../input/read-input.ts';
import { groupOf } from '../revisions/apply-step.ts';
import type { Revision } from '../revisions/revision.ts';
import { type PlannedPerson, toPlanView } from '../rounds/plan-view.ts';
import { ownReasons } from './own-reasons.ts';
import { ownWords } from './own-words.ts';
import type { ResultsRepository } from './results.repository.ts';

/** Somebody of one's own group. */
export interface MatchPerson {
  id: string;
  name: string;
  email: string;
  role: EventRole | null;
  stage: string | null;
  field: string | null;
  isMe: boolean;
  /** Whether the reader would meet them again; null: they did not say. */
  again: boolean | null;
}

/** One's own group. */
export interface Match {
  group: number;
  /** The reader first, then mentors, then by name. */
  people: MatchPerson[];
  /** What the reader shares with others of it, a sentence each, the strongest first. */
  reasons: string[];
  /** Quarters of a UTC week (0 to 671) when all have time, ascending; null: nobody was asked. */
  commonQuarters: number[] | null;
  publishedAt: string;
}

/** What somebody sees of the pairing of an event in which they take part. */
export interface MyMatch {
  event: Event;
  /** Null also while nothing is published. */
  match: Match | null;
  notPaired: { reason: UnpairedReason; detail: string } | null;
  /** With whom they are in each planned round, once it is published; the reader left out. */
  rounds: PlannedPerson[][] | null;
}

/**
 * The group of somebody in an event, once it is published; never another one.
 * @throws RequestError where they do not take part: not found
 */
export async function viewMyMatch(repository: ResultsRepository, user: User, eventId: string): Promise<MyMatch> {
  const event = await repository.getEvent(eventId);
  if (!event || event.status === 'NOT_STARTED') throw notFound('event');
  if (!(await repository.getRegistration(eventId, user.id)))
    throw new RequestError('not_found', 'You are not registered for this event.');
  const published = await getPublished(repository, event);
  if (!published) return { event, match: null, notPaired: null, rounds: null };
  const { revision, at } = published;
  const group = groupOf(revision.placement, user.id);
  const rounds = await readRounds(repository, user, eventId);
  if (group === -1) {
    const { reason, sentence } = ownWords(revision.placement.unpaired.get(user.id) ?? null);
    return { event, match: null, notPaired: { reason, detail: sentence }, rounds };
  }
  const match = await readMatch(repository, user, event, revision, group);
  return { event, match: { ...match, publishedAt: at.toISOString() }, notPaired: null, rounds };
}

/** The revision of an event that participants see; null: none yet. */
export async function getPublished(
  repository: ResultsRepository,
  event: Event,
): Promise<{ revision: Revision; at: Date } | null> {
  if (event.status !== 'PAIRING_PUBLISHED') return null;
  const publication = await repository.getPublication(event.id);
  const revision = publication && (await repository.getRevision(publication.runId, publication.revision));
  return revision && { revision, at: publication.at };
}

async function readMatch(
  repository: ResultsRepository,
  reader: User,
  event: Event,
  { placement, reasons }: Revision,
  group: number,
): Promise<Omit<Match, 'publishedAt'>> {
  const input = await readInput(repository, event);
  const ids = placement.groups[group] ?? [];
  const feedback = await repository.listFeedback(event.id, reader.id);
  const users = input.people.map((one) => one.user).filter(({ id }) => ids.includes(id));
  const people = users.map((user) => ({
    ...{ id: user.id, name: nameOfUser(user), email: user.email, stage: user.stage, field: user.field },
    role: placement.roles.get(user.id) ?? null,
    isMe: user.id === reader.id,
    again: feedback.get(user.id) ?? null,
  }));
  const words = { names: new Map(people.map(({ id, name }) => [id, name])), questions: input.questions };
  return {
    group: group + 1,
    people: people.toSorted((a, b) => rankOf(a) - rankOf(b) || a.name.localeCompare(b.name, 'en')),
    reasons: ownReasons(reasons[group] ?? [], reader.id, words),
    commonQuarters: commonQuarters(input, ids),
  };
}

function rankOf({ isMe, role }: MatchPerson): number {
  if (isMe) return 0;
  return role === 'mentor' ? 1 : 2;
}

function commonQuarters(input: PairingInput, ids: readonly string[]): number[] | null {
  const question = hoursQuestion(input);
  if (!question) return null;
  const all = input.people
    .filter(({ user }) => ids.includes(user.id))
    .map(({ answers }) => {
      const given = answers.get(question.id);
      return typeof given === 'object' && 'hours' in given
        ? toUtcQuarters(given, input.event.endDay)
        : new Set<number>();
    });
  const [first, ...others] = all;
  const common = [...(first ?? [])].filter((quarter) => others.every((times) => times.has(quarter)));
  return common.toSorted((a, b) => a - b);
}

async function readRounds(
  repository: ResultsRepository,
  { id }: User,
  eventId: string,
): Promise<PlannedPerson[][] | null> {
  const stored = await repository.getRounds(eventId);
  if (!stored) return null;
  return toPlanView(stored).rounds.map((groups) => {
    const own = groups.find((group) => group.some((one) => one.id === id)) ?? [];
    return own.filter((one) => one.id !== id);
  });
}
