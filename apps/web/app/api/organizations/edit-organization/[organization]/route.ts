import { OrganizationDraft } from '@pi/domain/events';
import { editOrganization, OrganizationsRepository } from '@pi/events';
import { action, methods } from '#lib/session/action.ts';
import { OrganizationParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action(
    { access: 'session', params: OrganizationParams, body: OrganizationDraft },
    async ({ deps, user, params, body }) => {
      const repository = new OrganizationsRepository(deps);
      const organization = await editOrganization(repository, user, params.organization, body);
      return { message: 'Saved.', organization };
    },
  ),
});
