import { type Event, nameOfUser, type User } from '@pi/domain/events';
import type { Letter } from '@pi/mail';
import type { BoardParts } from '../board/to-board.ts';
import type { StoredPlan } from '../rounds/plan-view.ts';
import { ownReasons } from './own-reasons.ts';
import { ownWords } from './own-words.ts';

/**
 * The letters of a result, one for everybody who is registered: their own group with names,
 * addresses, roles and why, or that they are in none, and why.
 * @param verb what happened to the groups
 */
export function resultLetters(
  parts: BoardParts,
  plan: StoredPlan | null,
  appUrl: URL,
  verb: 'made' | 'changed' = 'made',
): Letter[] {
  const { input, latest } = parts;
  const users = new Map(input.people.map(({ user }) => [user.id, user]));
  const groups = latest.placement.groups.flatMap((group, at) => group.map((id) => [id, at] as const));
  const groupOf = new Map(groups);
  return input.people.map(({ user }): Letter => {
    const at = groupOf.get(user.id);
    const paragraphs =
      at === undefined
        ? unpairedParagraphs(parts, user, verb)
        : [...groupParagraphs(parts, user, at, users, verb), ...roundParagraphs(plan)];
    return {
      kind: 'result',
      recipient: user.email,
      eventId: input.event.id,
      content: {
        subject: at === undefined ? `${input.event.title}: you are in no group` : `${input.event.title}: your group`,
        paragraphs,
        link: { label: 'Open the event', url: new URL(`/events/${input.event.id}`, appUrl).href },
        footer: contactOf(input.event),
      },
    };
  });
}

function groupParagraphs(
  { input, latest, words }: BoardParts,
  reader: User,
  at: number,
  users: ReadonlyMap<string, User>,
  verb: string,
): string[] {
  const { event } = input;
  const others = (latest.placement.groups[at] ?? []).flatMap((id) => (id === reader.id ? [] : (users.get(id) ?? [])));
  const roleOf = (id: string) => {
    const role = latest.placement.roles.get(id);
    return event.roles && role ? `, ${event.roles[role]}` : '';
  };
  const reasons = ownReasons(latest.reasons[at] ?? [], reader.id, words);
  return [
    `The groups of “${event.title}” of ${event.organizationName} are ${verb}. You are in group ${at + 1}${roleOf(reader.id)}, with:`,
    ...others.map((one) => `• ${nameOfUser(one)}${roleOf(one.id)}, ${one.email}`),
    ...(reasons.length > 0 ? ['Why you:', ...reasons.map((reason) => `• ${reason}`)] : []),
    ...(event.meeting ? [`When and where: ${event.meeting}`] : []),
  ];
}

function roundParagraphs(plan: StoredPlan | null): string[] {
  if (!plan) return [];
  return [`${plan.rounds} rounds are planned as well: they are on the page of the event.`];
}

function unpairedParagraphs({ input, latest }: BoardParts, { id }: User, verb: string): string[] {
  const { event } = input;
  const { sentence } = ownWords(latest.placement.unpaired.get(id) ?? null);
  return [`The groups of “${event.title}” of ${event.organizationName} are ${verb}, and you are in none. ${sentence}`];
}

function contactOf({ contactEmail }: Event): string[] {
  return contactEmail ? [`Questions: ${contactEmail}`] : [];
}
