import type { User } from '@pi/domain/events';
import { notFound } from '../request-error.ts';
import type { SessionsRepository } from './sessions.repository.ts';

/**
 * Ends one session of somebody.
 * @throws RequestError when they have no such session
 */
export async function endSession(repository: SessionsRepository, user: Pick<User, 'id'>, id: string): Promise<void> {
  if (!(await repository.deleteSession(user.id, id))) throw notFound('session');
}

/** Ends all sessions of somebody but one. @returns how many */
export function endOtherSessions(
  repository: SessionsRepository,
  user: Pick<User, 'id'>,
  currentId: string,
): Promise<number> {
  return repository.deleteSessions(user.id, currentId);
}

/** Signs somebody out everywhere. @returns how many sessions ended */
export function endAllSessions(repository: SessionsRepository, user: Pick<User, 'id'>): Promise<number> {
  return repository.deleteSessions(user.id);
}
