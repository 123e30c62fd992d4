import { notFound } from '@pi/accounts';
import type { RefusalsRepository } from './refusals.repository.ts';

/** Whether somebody refuses invitations, and who invited them in the letter that asks. */
export interface InvitationChoice {
  organizationName: string;
  refuses: boolean;
}

/**
 * Whether somebody refuses all invitations of this site.
 * @param token the one of their letter
 * @throws RequestError where nobody has it: not found
 */
export async function viewRefusal(repository: RefusalsRepository, token: string): Promise<InvitationChoice> {
  const invited = await repository.findInvited(token);
  if (!invited) throw notFound('invitation');
  const refused = await repository.listRefused([invited.email]);
  return { organizationName: invited.organizationName, refuses: refused.size > 0 };
}

/**
 * Refuses all invitations of this site, also those that wait to be sent, or allows them again;
 * twice is as once.
 * @throws RequestError where nobody has the token: not found
 */
export async function chooseInvitations(
  repository: RefusalsRepository,
  token: string,
  { refuses }: { refuses: boolean },
): Promise<InvitationChoice> {
  const invited = await repository.findInvited(token);
  if (!invited) throw notFound('invitation');
  await (refuses ? repository.refuse(invited.email) : repository.allow(invited.email));
  return { organizationName: invited.organizationName, refuses };
}
