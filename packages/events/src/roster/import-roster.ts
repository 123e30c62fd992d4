import { RequestError } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import { assertState } from '../events/wrong-state.ts';
import { spendAllowance } from '../limits/spend-allowance.ts';
import { invitationLetter } from './invitation-letter.ts';
import { parseRoster, type Roster } from './parse-roster.ts';
import { RefusalsRepository } from './refusals.repository.ts';
import type { RosterRepository } from './roster.repository.ts';

/** The largest file that is read. */
export const MOST_ROSTER_BYTES = 2 * 1024 ** 2;
/** Issues that an answer lists at most. */
const MOST_ISSUES = 200;

/** What became of the people of a roster. */
export interface RosterResult {
  event: Event;
  /** Each of them gets a letter. */
  invited: number;
  alreadyInvited: number;
  alreadyRegistered: number;
  /** They asked this site for no invitations. */
  refused: number;
  /** Columns of the file that have no meaning here. */
  ignoredColumns: string[];
}

/**
 * Invites the people of a roster to an event: all of them or, when anything is wrong with the file,
 * nobody. Who was invited before, takes part, or wants no invitations gets no letter.
 * @param file CSV
 * @param appUrl where the site is reached
 * @throws RequestError: not theirs, other state (conflict), too many in a day, or what is wrong
 *   with which row
 */
export async function importRoster(
  repository: RosterRepository,
  user: User,
  eventId: string,
  file: Uint8Array | string,
  appUrl: URL,
): Promise<RosterResult> {
  const { roles } = await requireEvent(repository, user, eventId);
  const { people, issues, ignoredColumns } = parseRoster(file, roles);
  if (issues.length > 0) throw wrongRoster(issues);
  return repository.transactionWithLetters(async (repo, tx) => {
    const event = await requireEvent(repo, user, eventId, { lock: true });
    const emails = people.map(({ email }) => email);
    const registered = await repo.listRegistered(eventId, emails);
    const refused = await new RefusalsRepository(repo).listRefused(emails.filter((email) => !registered.has(email)));
    const others = people.filter(({ email }) => !registered.has(email) && !refused.has(email));
    const added = await repo.insertInvitations(eventId, others);
    const invited = others.flatMap((person) => {
      const token = added.get(person.email);
      return token ? [{ person, token }] : [];
    });
    await assertFew(repo, user, event, invited.length);
    await repo.mail.put(
      tx,
      invited.map(({ person, token }) => invitationLetter(event, person, token, appUrl)),
    );
    return {
      event,
      invited: invited.length,
      alreadyInvited: others.length - invited.length,
      alreadyRegistered: registered.size,
      refused: refused.size,
      ignoredColumns,
    };
  });
}

async function requireEvent(
  repository: RosterRepository,
  user: User,
  eventId: string,
  options?: { lock: boolean },
): Promise<Event> {
  const event = await requireEventAdmin(repository, user, eventId, options);
  assertState(event, ['NOT_STARTED', 'STARTED'], 'People can be invited');
  return event;
}

/** Anybody may found organizations, and strangers get their letters. */
async function assertFew(repo: RosterRepository, user: User, event: Event, count: number): Promise<void> {
  await spendAllowance(repo, 'invitations', { doer: user.id, count });
  await spendAllowance(repo, 'invitations', { doer: event.organizationId, name: event.organizationName, count });
}

function wrongRoster(issues: Roster['issues']): RequestError {
  const [first] = issues;
  const rest = issues.length > 1 ? ` There are ${issues.length} such mistakes.` : '';
  return new RequestError(
    'invalid_request',
    `Nobody was invited: ${first?.message}${rest}`,
    issues.slice(0, MOST_ISSUES),
  );
}
