import { deleteOrganization, OrganizationsRepository } from '@pi/events';
import { imageFolder } from '#lib/events/image-folder.ts';
import { action, methods } from '#lib/session/action.ts';
import { OrganizationParams } from '#lib/session/params.ts';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  DELETE: action({ access: 'session', params: OrganizationParams }, async ({ deps, user, params }) => {
    await deleteOrganization(new OrganizationsRepository(deps), imageFolder(), user, params.organization);
    return { message: 'The organization and its events are deleted.' };
  }),
});
