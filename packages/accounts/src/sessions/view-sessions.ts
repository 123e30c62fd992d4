import type { User } from '@pi/domain/events';
import { deviceWords } from './device-words.ts';
import type { SessionsRepository } from './sessions.repository.ts';

/** A session as its owner sees it. */
export interface SessionView {
  id: string;
  /** E.g. "Firefox on Linux". */
  device: string;
  /** The network of the address it began from, e.g. 203.0.113.x; null: not known. */
  network: string | null;
  since: Date;
  endsAt: Date;
  /** Whether it is the one that asks. */
  isCurrent: boolean;
}

/** Where somebody is signed in: the session that asks first, then the newest. */
export async function viewSessions(
  repository: SessionsRepository,
  { id }: Pick<User, 'id'>,
  currentId: string,
): Promise<SessionView[]> {
  const rows = await repository.listSessions(id);
  return rows
    .map((row) => ({
      id: row.id,
      device: deviceWords(row.userAgent),
      network: row.ipAddress,
      since: row.createdAt,
      endsAt: row.expiresAt,
      isCurrent: row.id === currentId,
    }))
    .toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}
