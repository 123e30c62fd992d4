import { OrganizationDraft } from '@pi/domain/events';
import { foundOrganization, OrganizationsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  POST: action({ access: 'session', body: OrganizationDraft }, async ({ deps, user, body }) => {
    const organization = await foundOrganization(new OrganizationsRepository(deps), user, body);
    return { status: 201, message: `${organization.name} is founded.`, id: organization.id, organization };
  }),
});
