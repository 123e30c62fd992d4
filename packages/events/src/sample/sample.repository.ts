import { events, organizations, users } from '@pi/db';
import type { Day } from '@pi/domain';
import { and, eq, inArray } from 'drizzle-orm';
import { RegistrationsRepository } from '../registrations/registrations.repository.ts';
import { SAMPLE_DOMAIN, type SamplePerson } from './sample-people.ts';

/** Statements that only the sample organization needs. */
export class SampleRepository extends RegistrationsRepository {
  async findSampleOrganization(): Promise<string | null> {
    const [row] = await this.db
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.isSample, true));
    return row?.id ?? null;
  }

  /** Moves the last day of the sample event with this title. */
  async moveSampleEvent(organizationId: string, title: string, endDay: Day): Promise<void> {
    await this.db
      .update(events)
      .set({ endDay })
      .where(and(eq(events.organizationId, organizationId), eq(events.title, title)));
  }

  /**
   * People of a sample organization that was deleted are there already.
   * @returns the ids of the people, in their order; whose address a real person has is left out
   */
  async insertPeople(people: readonly SamplePerson[]): Promise<string[]> {
    const rows = people.map(([firstName, lastName, stage, field, interests]) => ({
      email: `${firstName.toLowerCase()}@${SAMPLE_DOMAIN}`,
      firstName,
      lastName,
      stage,
      field,
      interests: [...interests],
      isSample: true,
    }));
    await this.db.insert(users).values(rows).onConflictDoNothing({ target: users.email });
    const emails = rows.map(({ email }) => email);
    const stored = await this.db
      .select({ id: users.id, email: users.email })
      .from(users)
      .where(and(inArray(users.email, emails), eq(users.isSample, true)));
    const ids = new Map(stored.map(({ id, email }) => [email, id]));
    return emails.flatMap((email) => ids.get(email) ?? []);
  }
}
