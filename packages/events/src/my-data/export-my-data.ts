import type { User } from '@pi/domain/events';
import type { MyDataRepository } from './my-data.repository.ts';

/** All that the tables of organizations and events hold of somebody. */
export async function exportMyData(repository: MyDataRepository, { id, email }: Pick<User, 'id' | 'email'>) {
  const answered = await repository.listAnswers(id);
  const registrations = await repository.listRegistrations(id);
  return {
    organizations: await repository.listMemberships(id),
    requestsToJoin: await repository.listRequests(id),
    registrations: registrations.map(({ id: registration, ...rest }) => ({
      ...rest,
      answers: answered
        .filter(({ registrationId }) => registrationId === registration)
        .map(({ registrationId: _, ...answer }) => answer),
    })),
    privateBlocks: await repository.listBlocks(id),
    groups: await repository.listGroups(id),
    rounds: await repository.listRounds(id),
    feedback: await repository.listFeedback(id),
    invitations: await repository.listInvitations(email),
    contactOf: await repository.listContacts(email),
  };
}
