import { notFound } from '@pi/accounts';
import type { MemberRole, Organization, RequestStatus, User } from '@pi/domain/events';
import type { JoinRequest, Member, OrganizationsRepository } from './organizations.repository.ts';

/** An organization as one reader sees it. */
export interface OrganizationView {
  organization: Organization;
  /** The reader's; null: they do not organize. */
  role: MemberRole | null;
  /** Their request to join; null: none. */
  request: RequestStatus | null;
  /** For its organizers only. */
  members: Member[];
  /** For its owners only. */
  requests: JoinRequest[];
}

/**
 * An organization for a reader, who may not be signed in.
 * @throws RequestError where there is none
 */
export async function viewOrganization(
  repository: OrganizationsRepository,
  user: User | null,
  id: string,
): Promise<OrganizationView> {
  const organization = await repository.getOrganization(id);
  if (!organization) throw notFound('organization');
  const role = user && (await repository.getRole(id, user.id));
  return {
    organization,
    role,
    request: user && (await repository.getRequest(id, user.id)),
    members: role ? await repository.listMembers(id) : [],
    requests: role === 'owner' ? await repository.listRequests(id) : [],
  };
}
