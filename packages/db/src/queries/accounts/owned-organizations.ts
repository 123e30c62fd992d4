import { and, asc, eq, inArray, ne, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Queryable, Tx } from '../../client.ts';
import { organizationMembers, organizations } from '../../schema/organizations.ts';
import { users } from '../../schema/users.ts';

const { organizationId, role, userId } = organizationMembers;

/** Locks the organizations that somebody owns: their owners stay the same until the end. */
export async function lockOwnedOrganizations(tx: Tx, email: string): Promise<void> {
  const owned = tx
    .select({ id: organizationId })
    .from(organizationMembers)
    .innerJoin(users, eq(users.id, userId))
    .where(and(eq(users.email, email), eq(role, 'owner')));
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, owned))
    .orderBy(asc(organizations.id))
    .for('update');
}

/** The names of the organizations that would have no owner without somebody. */
export async function listLastOwned(db: Queryable, email: string): Promise<string[]> {
  const other = alias(organizationMembers, 'other');
  const others = db
    .select({ id: other.userId })
    .from(other)
    .where(and(eq(other.organizationId, organizationId), eq(other.role, 'owner'), ne(other.userId, userId)));
  const rows = await db
    .select({ name: organizations.name })
    .from(organizationMembers)
    .innerJoin(users, eq(users.id, userId))
    .innerJoin(organizations, eq(organizations.id, organizationId))
    .where(and(eq(users.email, email), eq(role, 'owner'), notExists(others)))
    .orderBy(asc(organizations.name));
  return rows.map(({ name }) => name);
}
