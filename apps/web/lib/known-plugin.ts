import type { Db } from '@pi/db';
import { findPluginId } from '@pi/db/queries/catalogue/find-plugin-id';
import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { notFoundError } from './api-error.ts';
import { toPluginId } from './plugin-id.ts';

/**
 * The id that a plugin has in the database.
 * @throws ApiError not_found where there is none of that identity
 */
export async function knownPluginId(db: Db, identity: PluginIdentity): Promise<number> {
  const id = await findPluginId(db, identity);
  if (id === null) throw notFoundError('id', `There is no plugin "${toPluginId(identity)}".`);
  return id;
}
