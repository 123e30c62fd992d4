import { users } from '@pi/db';
import { type Profile, User } from '@pi/domain/events';
import { eq } from 'drizzle-orm';
import { Repository } from './repository.ts';

/** The columns of a user that the product knows; the others are the authentication library's. */
export const USER_COLUMNS = {
  id: users.id,
  email: users.email,
  firstName: users.firstName,
  lastName: users.lastName,
  phone: users.phone,
  stage: users.stage,
  field: users.field,
  interests: users.interests,
};

/** Statements on users. */
export class UsersRepository extends Repository {
  async getUser(id: string): Promise<User | null> {
    const [row] = await this.db.select(USER_COLUMNS).from(users).where(eq(users.id, id));
    return row ? User.parse(row) : null;
  }

  async findUserByEmail(email: string): Promise<User | null> {
    const [row] = await this.db.select(USER_COLUMNS).from(users).where(eq(users.email, email.toLowerCase()));
    return row ? User.parse(row) : null;
  }

  async updateProfile(id: string, profile: Profile): Promise<void> {
    await this.db
      .update(users)
      .set({ ...profile, updatedAt: this.now() })
      .where(eq(users.id, id));
  }
}
