import { randomUUID } from 'node:crypto';
import { OrganizationsRepository } from '@pi/events';
import type { RouteCase } from './route-case.ts';
import type { Things } from './world.ts';

const inOrganization = async (things: Things) => ({ path: { organization: await things.organization() } });
const named = (name: string) => ({ name, description: '', requiresProfile: false });
const newName = () => `Society ${randomUUID()}`;

/** An organization whose admin is the one that the path names. */
const withAdmin = async (things: Things, people: { admin: { user: { id: string } } }) => ({
  path: { organization: await things.organization(), user: people.admin.user.id },
});

export const ORGANIZATION_CASES: RouteCase[] = [
  {
    route: 'GET /api/organizations/view-organizations',
    as: 'nobody',
    status: 200,
    call: async () => ({ query: 'q=club' }),
  },
  {
    route: 'GET /api/organizations/view-organization/[organization]',
    as: 'stranger',
    status: 200,
    others: { otherOwner: 200 },
    call: inOrganization,
  },
  {
    route: 'POST /api/organizations/found-organization',
    as: 'stranger',
    status: 201,
    again: 409,
    others: { otherOwner: 201 },
    malformed: { body: named(' '), field: 'name' },
    call: async () => ({ body: named(newName()) }),
  },
  {
    route: 'PUT /api/organizations/edit-organization/[organization]',
    as: 'admin',
    status: 200,
    malformed: { body: { ...named('A'), owner: 'me' }, field: 'owner' },
    call: async (things) => ({ ...(await inOrganization(things)), body: named(newName()) }),
  },
  {
    route: 'DELETE /api/organizations/delete-organization/[organization]',
    as: 'owner',
    status: 200,
    others: { admin: 403 },
    again: 404,
    call: inOrganization,
  },
  {
    route: 'POST /api/organization-membership/request-to-join',
    as: 'stranger',
    status: 201,
    again: 200,
    others: { otherOwner: 201 },
    malformed: { body: { organizations: ['x'] }, field: 'organizations.0' },
    call: async (things) => ({ body: { organizations: [await things.organization()] } }),
  },
  {
    route: 'DELETE /api/organization-membership/withdraw-request/[organization]',
    as: 'stranger',
    status: 200,
    others: { otherOwner: 404 },
    again: 404,
    call: async (things) => ({ path: { organization: await things.asked() } }),
  },
  ...(['approve-request', 'deny-request'] as const).map(
    (verb): RouteCase => ({
      route: `PATCH /api/organization-membership/${verb}/[organization]/[user]`,
      as: 'owner',
      status: 200,
      others: { admin: 403 },
      again: 404,
      call: async (things, people) => ({ path: { organization: await things.asked(), user: people.stranger.user.id } }),
    }),
  ),
  {
    route: 'PATCH /api/organization-membership/promote-admin/[organization]/[user]',
    as: 'owner',
    status: 200,
    others: { admin: 403 },
    again: 409,
    call: withAdmin,
  },
  {
    route: 'DELETE /api/organization-membership/remove-admin/[organization]/[user]',
    as: 'owner',
    status: 200,
    others: { admin: 403 },
    again: 404,
    wrongState: {
      call: async (things, people) => ({
        path: { organization: await things.organization(), user: people.owner.user.id },
      }),
      message: /last owner/,
    },
    call: withAdmin,
  },
  {
    route: 'DELETE /api/organization-membership/leave-organization/[organization]',
    as: 'owner',
    status: 200,
    others: { stranger: 404, otherOwner: 404 },
    again: 404,
    wrongState: { call: inOrganization, message: /last owner/ },
    call: async (things, people) => {
      const organization = await things.organization();
      await new OrganizationsRepository(things.deps).updateRole(organization, people.admin.user.id, 'owner');
      return { path: { organization } };
    },
  },
];
