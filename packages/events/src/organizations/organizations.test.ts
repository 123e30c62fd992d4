import { describe, expect } from 'vitest';
import { refusal, test } from '../../test/fixture.ts';
import { deleteOrganization, editOrganization, foundOrganization } from './found-organization.ts';
import {
  approveRequest,
  denyRequest,
  leaveOrganization,
  promoteAdmin,
  removeAdmin,
  requestToJoin,
  withdrawRequest,
} from './membership.ts';
import { viewOrganization } from './view-organization.ts';

const DRAFT = { name: 'Elmfield Society', description: '', requiresProfile: false };
/** Where no image is kept. */
const FOLDER = { put: async () => {}, get: async () => null, remove: async () => {} };
const UNKNOWN = '00000000-0000-4000-8000-000000000000';

describe('foundOrganization', () => {
  test('makes its founder the first owner', async ({ world: { organizations, person } }) => {
    const ann = await person('Ann');
    const { id } = await foundOrganization(organizations, ann, DRAFT);
    expect(await viewOrganization(organizations, ann, id)).toMatchObject({ role: 'owner', organization: DRAFT });
  });

  test('refuses a name that is taken, in any case, also of two at once', async ({
    world: { organizations, person },
  }) => {
    const [ann, bob] = [await person('Ann'), await person('Bob')];
    const results = await Promise.allSettled([
      foundOrganization(organizations, ann, DRAFT),
      foundOrganization(organizations, bob, { ...DRAFT, name: 'ELMFIELD society' }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(foundOrganization(organizations, bob, DRAFT)).rejects.toEqual(refusal('conflict', /already/));
  });
});

describe('editOrganization and deleteOrganization', () => {
  test('refuse strangers, and a name that another one has', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.organization(ann);
    await world.organization(bob, 'Other');
    const edit = (user: typeof ann, name: string) =>
      editOrganization(world.organizations, user, id, { ...DRAFT, name });
    await expect(edit(bob, 'Mine')).rejects.toEqual(refusal('forbidden', /Only admins/));
    await expect(edit(ann, 'other')).rejects.toEqual(refusal('conflict', /already/));
    expect(await edit(ann, 'Renamed')).toMatchObject({ name: 'Renamed' });
    await expect(deleteOrganization(world.organizations, FOLDER, bob, id)).rejects.toEqual(
      refusal('forbidden', /Only owners/),
    );
    await deleteOrganization(world.organizations, FOLDER, ann, id);
    await expect(viewOrganization(world.organizations, ann, id)).rejects.toEqual(refusal('not_found', /no such/));
  });
});

describe('requestToJoin', () => {
  test('asks several organizations at once and says which were skipped, and why', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const [one, two, three] = [
      await world.organization(ann, 'One'),
      await world.organization(ann, 'Two'),
      await world.organization(bob, 'Three'),
    ];
    await requestToJoin(world.organizations, bob, [two]);
    expect(await requestToJoin(world.organizations, bob, [one, one, two, three, UNKNOWN])).toEqual({
      requested: [one],
      skipped: [
        { organization: two, name: 'Two', reason: 'already_requested' },
        { organization: three, name: 'Three', reason: 'already_member' },
        { organization: UNKNOWN, name: null, reason: 'unknown' },
      ],
    });
    await denyRequest(world.organizations, ann, one, bob.id);
    expect(await requestToJoin(world.organizations, bob, [one])).toMatchObject({ skipped: [{ reason: 'denied' }] });
    await expect(withdrawRequest(world.organizations, bob, one)).rejects.toEqual(refusal('not_found', /request/));
  });

  test('can be withdrawn once', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.organization(ann);
    await requestToJoin(world.organizations, bob, [id]);
    await withdrawRequest(world.organizations, bob, id);
    await expect(withdrawRequest(world.organizations, bob, id)).rejects.toEqual(refusal('not_found', /request/));
  });
});

describe('members', () => {
  test('are approved, promoted and removed by owners alone', async ({ world }) => {
    const [ann, bob, eve] = [await world.person('Ann'), await world.person('Bob'), await world.person('Eve')];
    const id = await world.organization(ann);
    await requestToJoin(world.organizations, bob, [id]);
    await expect(approveRequest(world.organizations, bob, id, bob.id)).rejects.toEqual(refusal('forbidden', /owners/));
    await approveRequest(world.organizations, ann, id, bob.id);
    await expect(approveRequest(world.organizations, ann, id, bob.id)).rejects.toEqual(refusal('not_found', /request/));
    await expect(promoteAdmin(world.organizations, bob, id, bob.id)).rejects.toEqual(refusal('forbidden', /owners/));
    await expect(promoteAdmin(world.organizations, ann, id, eve.id)).rejects.toEqual(refusal('not_found', /admin/));
    await promoteAdmin(world.organizations, ann, id, bob.id);
    await expect(promoteAdmin(world.organizations, ann, id, bob.id)).rejects.toEqual(refusal('conflict', /already/));
    await removeAdmin(world.organizations, bob, id, ann.id);
    expect((await world.organizations.listMembers(id)).map(({ user }) => user.firstName)).toEqual(['Bob']);
  });

  test('show requests to owners, members to admins, and neither to others', async ({ world }) => {
    const [ann, bob, eve] = [await world.person('Ann'), await world.person('Bob'), await world.person('Eve')];
    const id = await world.organization(ann);
    await world.organizations.insertMember(id, bob.id, 'admin');
    await requestToJoin(world.organizations, eve, [id]);
    const seen = async (user: typeof ann | null) => {
      const { members, requests } = await viewOrganization(world.organizations, user, id);
      return [members.length, requests.length];
    };
    expect(await Promise.all([seen(ann), seen(bob), seen(eve), seen(null)])).toEqual([
      [2, 1],
      [2, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  test('leave, but for the last owner, also when the last two leave at once', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.organization(ann);
    await expect(leaveOrganization(world.organizations, ann, id)).rejects.toEqual(refusal('conflict', /last owner/));
    await expect(leaveOrganization(world.organizations, bob, id)).rejects.toEqual(refusal('not_found', /admin/));
    await world.organizations.insertMember(id, bob.id, 'owner');
    const leaving = await Promise.allSettled(
      [ann, bob].map((user) => leaveOrganization(world.organizations, user, id)),
    );
    expect(leaving.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await world.organizations.countOwners(id)).toBe(1);
  });
});

describe('findOrganizations', () => {
  test('takes signs of patterns as they are, and any case', async ({ world }) => {
    const ann = await world.person('Ann');
    await world.organization(ann, '100 % Club');
    await world.organization(ann, 'Chess');
    const find = async (text: string) =>
      (await world.organizations.findOrganizations(text, 10)).map(({ name }) => name);
    expect(await find('%')).toEqual(['100 % Club']);
    expect(await find('CHE')).toEqual(['Chess']);
    expect(await find('')).toEqual(['100 % Club', 'Chess']);
  });
});
