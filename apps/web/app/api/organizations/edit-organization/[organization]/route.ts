import { OrganizationDraft } from '@pi/domain/events';
import { editOrganization, OrganizationsRepository } from '@pi/events';
import { z } from 'zod';
import { action, methods } from '#lib/session/action.ts';

const Params = z.strictObject({ organization: z.uuid() });

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PUT: action({ access: 'session', params: Params, body: OrganizationDraft }, async ({ deps, user, params, body }) => {
    const repository = new OrganizationsRepository(deps);
    const organization = await editOrganization(repository, user, params.organization, body);
    return { message: 'Saved.', organization };
  }),
});
