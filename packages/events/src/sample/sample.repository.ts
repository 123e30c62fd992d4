import { events, organizations, users } from '@pi/db';
import type { Day } from '@pi/domain';
import { and, eq } from 'drizzle-orm';
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

  /** @returns the ids of the people, in their order */
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
    const stored = await this.db.insert(users).values(rows).returning({ id: users.id, email: users.email });
    const ids = new Map(stored.map(({ id, email }) => [email, id]));
    return rows.map(({ email }) => ids.get(email) ?? '');
  }
}
