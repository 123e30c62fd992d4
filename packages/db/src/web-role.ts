import { randomBytes } from 'node:crypto';
import { withConnection } from './connection.ts';
import { WEB_ROLE } from './schema/web-policy.ts';

/**
 * Gives the role of the web app a new random password.
 * @param adminUrl address of a migrated database, for its owner
 * @returns the address of that database for the role; earlier ones are void
 */
export async function createWebLogin(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  url.username = WEB_ROLE;
  url.password = randomBytes(18).toString('base64url');
  await withConnection(adminUrl, async (connection) => {
    const [role, password] = [connection.escapeIdentifier(WEB_ROLE), connection.escapeLiteral(url.password)];
    await connection.query(`alter role ${role} login password ${password}`);
  });
  return url.href;
}
