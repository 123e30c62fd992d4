import { apiKeys, users } from '@pi/db';
import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { Repository } from '../repository.ts';

/** A key as its owner sees it: enough to recognize it, not enough to use it. */
const COLUMNS = {
  id: apiKeys.id,
  name: apiKeys.name,
  prefix: apiKeys.prefix,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
};

/** Statements on API keys. */
export class ApiKeysRepository extends Repository {
  /** The keys of somebody, newest first. */
  listKeys(userId: string) {
    return this.db
      .select(COLUMNS)
      .from(apiKeys)
      .where(eq(apiKeys.userId, userId))
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
  }

  /** Lets the keys of somebody be counted and made by one transaction at a time. */
  async lockKeys(userId: string): Promise<void> {
    await this.db.select({ id: users.id }).from(users).where(eq(users.id, userId)).for('update');
  }

  countKeys(userId: string): Promise<number> {
    return this.db.$count(apiKeys, eq(apiKeys.userId, userId));
  }

  async insertKey(key: { userId: string; name: string; prefix: string; hash: string }) {
    const [row] = await this.db
      .insert(apiKeys)
      .values({ ...key, createdAt: this.now() })
      .returning(COLUMNS);
    if (!row) throw new Error('no row was returned');
    return row;
  }

  /** @returns whether there was one, and it was theirs */
  async deleteKey(userId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.db.delete(apiKeys).where(and(eq(apiKeys.userId, userId), eq(apiKeys.id, id)));
    return rowCount === 1;
  }

  async findKeyByHash(hash: string) {
    const [row] = await this.db
      .select({ ...COLUMNS, userId: apiKeys.userId })
      .from(apiKeys)
      .where(eq(apiKeys.hash, hash));
    return row ?? null;
  }

  /** Notes that a key is used, unless it was noted since a moment: most uses write nothing. */
  async touchKey(id: string, since: Date): Promise<void> {
    await this.db
      .update(apiKeys)
      .set({ lastUsedAt: this.now() })
      .where(and(eq(apiKeys.id, id), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, since))));
  }
}

export type ApiKeyView = Awaited<ReturnType<ApiKeysRepository['listKeys']>>[number];
