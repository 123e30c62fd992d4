import { invitations, letters, privateBlocks, users } from '@pi/db';
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

  /**
   * Deletes a user with all that refers to them, and what names them by their address alone.
   * @returns how many rows of each table were found by the address, and the user's
   */
  async deleteUser(user: Pick<User, 'id' | 'email'>): Promise<void> {
    await this.deletePerson(user.email);
    await this.db.delete(users).where(eq(users.id, user.id));
  }

  /** Deletes what names a person by their address alone, whether they have an account or not. */
  async deletePerson(email: string): Promise<void> {
    await this.db.delete(letters).where(eq(letters.recipient, email));
    await this.db.delete(invitations).where(eq(invitations.email, email));
    await this.db.delete(privateBlocks).where(eq(privateBlocks.blockedEmail, email));
  }
}
