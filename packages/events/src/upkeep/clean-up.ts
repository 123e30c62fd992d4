import { addDays, dayOf, daysToSeconds, RETENTION } from '@pi/domain';
import type { ExpiredRepository } from './expired.repository.ts';

/** Deletes what is kept no longer. @returns how many rows of each kind */
export async function cleanUp(repository: ExpiredRepository): Promise<Record<string, number>> {
  const now = repository.now();
  const momentBefore = (days: number) => new Date(now.getTime() - daysToSeconds(days) * 1000);
  const dayBefore = (days: number) => addDays(dayOf(now), -days);
  return {
    letters: await repository.deleteLetters(momentBefore(RETENTION.letters.days)),
    answers: await repository.deleteAnswers(dayBefore(RETENTION.answers.days)),
    privateBlocks: await repository.deletePrivateBlocks(dayBefore(RETENTION.answers.days)),
    reasons: await repository.deleteReasons(dayBefore(RETENTION.answers.days)),
    feedback: await repository.deleteFeedback(dayBefore(RETENTION.feedback.days)),
    invitations: await repository.deleteInvitations(dayBefore(RETENTION.invitations.days)),
    dailyCounts: await repository.deleteDailyCounts(dayBefore(RETENTION.dailyCounts.days)),
    requestCounts: await repository.deleteRequestCounts(momentBefore(RETENTION.requestCounts.days)),
    sessions: await repository.deleteSessions(now),
    verifications: await repository.deleteVerifications(momentBefore(RETENTION.verifications.days)),
    modelCalls: await repository.deleteModelCalls(momentBefore(RETENTION.modelCalls.days)),
    authLimits: await repository.deleteAuthLimits(momentBefore(RETENTION.authLimits.days)),
  };
}
