import { Repository, USER_COLUMNS } from '@pi/accounts';
import { events, organizationMembers, organizationRequests, organizations, users } from '@pi/db';
import { likeText } from '@pi/db/statement-parts';
import { causesOf, codeOf } from '@pi/domain';
import {
  type MemberRole,
  Organization,
  type OrganizationDraft,
  type RequestStatus,
  type User,
} from '@pi/domain/events';
import { and, asc, count, eq, ilike, inArray, isNotNull, sql } from 'drizzle-orm';

const COLUMNS = {
  id: organizations.id,
  name: organizations.name,
  description: organizations.description,
  requiresProfile: organizations.requiresProfile,
  isSample: organizations.isSample,
};

const UNIQUE_VIOLATION = '23505';

/** What organizers see of each other, and of those who ask to join. */
export type OrganizerName = Pick<User, 'id' | 'email' | 'firstName' | 'lastName'>;

const NAME_COLUMNS = {
  id: USER_COLUMNS.id,
  email: USER_COLUMNS.email,
  firstName: USER_COLUMNS.firstName,
  lastName: USER_COLUMNS.lastName,
};

/** Somebody who organizes. */
export interface Member {
  user: OrganizerName;
  role: MemberRole;
}
/** Somebody who asks to. */
export interface JoinRequest {
  user: OrganizerName;
  status: RequestStatus;
  at: Date;
}

/** Statements on organizations, their members and requests. */
export class OrganizationsRepository extends Repository {
  async getOrganization(id: string): Promise<Organization | null> {
    const [row] = await this.db.select(COLUMNS).from(organizations).where(eq(organizations.id, id));
    return row ? Organization.parse(row) : null;
  }

  /** Keeps others from changing who belongs to it until the transaction ends. */
  async lockOrganization(id: string): Promise<Organization | null> {
    const [row] = await this.db.select(COLUMNS).from(organizations).where(eq(organizations.id, id)).for('update');
    return row ? Organization.parse(row) : null;
  }

  /** Those whose name contains a text, in the order of their names. */
  async findOrganizations(text: string, limit: number): Promise<Organization[]> {
    const pattern = `%${likeText(text)}%`;
    const rows = await this.db
      .select(COLUMNS)
      .from(organizations)
      .where(text ? ilike(organizations.name, pattern) : undefined)
      .orderBy(asc(sql`lower(${organizations.name})`))
      .limit(limit);
    return rows.map((row) => Organization.parse(row));
  }

  /** @returns its id; null where the name is taken */
  async insertOrganization(draft: OrganizationDraft & { isSample?: boolean }): Promise<string | null> {
    const [row] = await this.db.insert(organizations).values(draft).onConflictDoNothing().returning(COLUMNS);
    return row?.id ?? null;
  }

  /** @returns false where the name is taken by another one */
  async updateOrganization(id: string, draft: OrganizationDraft): Promise<boolean> {
    try {
      await this.db.update(organizations).set(draft).where(eq(organizations.id, id));
      return true;
    } catch (error) {
      if (causesOf(error).some((cause) => codeOf(cause) === UNIQUE_VIOLATION)) return false;
      throw error;
    }
  }

  /** The images of its events. */
  listImages(id: string): Promise<{ id: string; image: string | null }[]> {
    const { image, organizationId } = events;
    return this.db
      .select({ id: events.id, image })
      .from(events)
      .where(and(eq(organizationId, id), isNotNull(image)));
  }

  async deleteOrganization(id: string): Promise<void> {
    await this.db.delete(organizations).where(eq(organizations.id, id));
  }

  async getRole(organizationId: string, userId: string): Promise<MemberRole | null> {
    const [row] = await this.db
      .select({ role: organizationMembers.role })
      .from(organizationMembers)
      .where(isOf(organizationMembers, organizationId, userId));
    return row?.role ?? null;
  }

  /** What somebody organizes, in the order of the names. */
  async listMemberships(userId: string): Promise<{ organization: Organization; role: MemberRole }[]> {
    const rows = await this.db
      .select({ ...COLUMNS, role: organizationMembers.role })
      .from(organizationMembers)
      .innerJoin(organizations, eq(organizations.id, organizationMembers.organizationId))
      .where(eq(organizationMembers.userId, userId))
      .orderBy(asc(sql`lower(${organizations.name})`));
    return rows.map(({ role, ...row }) => ({ organization: Organization.parse(row), role }));
  }

  /** Owners first, then in the order of joining. */
  async listMembers(organizationId: string): Promise<Member[]> {
    return this.db
      .select({ user: NAME_COLUMNS, role: organizationMembers.role })
      .from(organizationMembers)
      .innerJoin(users, eq(users.id, organizationMembers.userId))
      .where(eq(organizationMembers.organizationId, organizationId))
      .orderBy(sql`${organizationMembers.role} = 'owner' desc`, asc(organizationMembers.since), asc(users.id));
  }

  countOwners(organizationId: string): Promise<number> {
    return this.db.$count(
      organizationMembers,
      and(eq(organizationMembers.organizationId, organizationId), eq(organizationMembers.role, 'owner')),
    );
  }

  /** How many people organize each of these organizations. */
  async countMembers(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.db
      .select({ id: organizationMembers.organizationId, members: count() })
      .from(organizationMembers)
      .where(inArray(organizationMembers.organizationId, [...ids]))
      .groupBy(organizationMembers.organizationId);
    return new Map(rows.map(({ id, members }) => [id, members]));
  }

  async insertMember(organizationId: string, userId: string, role: MemberRole): Promise<void> {
    await this.db.insert(organizationMembers).values({ organizationId, userId, role }).onConflictDoNothing();
  }

  async updateRole(organizationId: string, userId: string, role: MemberRole): Promise<void> {
    await this.db
      .update(organizationMembers)
      .set({ role })
      .where(isOf(organizationMembers, organizationId, userId));
  }

  async deleteMember(organizationId: string, userId: string): Promise<void> {
    await this.db.delete(organizationMembers).where(isOf(organizationMembers, organizationId, userId));
  }

  async getRequest(organizationId: string, userId: string): Promise<RequestStatus | null> {
    const [row] = await this.db
      .select({ status: organizationRequests.status })
      .from(organizationRequests)
      .where(isOf(organizationRequests, organizationId, userId));
    return row?.status ?? null;
  }

  /** Those that wait, then those that were denied; oldest first. */
  async listRequests(organizationId: string): Promise<JoinRequest[]> {
    return this.db
      .select({ user: NAME_COLUMNS, status: organizationRequests.status, at: organizationRequests.at })
      .from(organizationRequests)
      .innerJoin(users, eq(users.id, organizationRequests.userId))
      .where(eq(organizationRequests.organizationId, organizationId))
      .orderBy(sql`${organizationRequests.status} = 'pending' desc`, asc(organizationRequests.at), asc(users.id));
  }

  /** @returns false where somebody has asked before */
  async insertRequest(organizationId: string, userId: string): Promise<boolean> {
    const row = { organizationId, userId, at: this.now() };
    const { rowCount } = await this.db.insert(organizationRequests).values(row).onConflictDoNothing();
    return rowCount === 1;
  }

  /** @returns false where there is no such request that waits */
  async denyRequest(organizationId: string, userId: string): Promise<boolean> {
    const { rowCount } = await this.db
      .update(organizationRequests)
      .set({ status: 'denied' })
      .where(and(isOf(organizationRequests, organizationId, userId), eq(organizationRequests.status, 'pending')));
    return rowCount === 1;
  }

  /** @returns false where there is no such request */
  async deleteRequest(organizationId: string, userId: string): Promise<boolean> {
    const { rowCount } = await this.db
      .delete(organizationRequests)
      .where(isOf(organizationRequests, organizationId, userId));
    return rowCount === 1;
  }
}

function isOf(table: typeof organizationMembers | typeof organizationRequests, organizationId: string, userId: string) {
  return and(eq(table.organizationId, organizationId), eq(table.userId, userId));
}
