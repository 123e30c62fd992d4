import { randomBytes } from 'node:crypto';
import { withConnection } from './connection.ts';
import { WEB_ROLE } from './schema/web-policy.ts';
import { scramVerifier } from './scram-verifier.ts';

/**
 * Lets the role of the web app log in with this password; the one before is void.
 * @param adminUrl address of a migrated database, for its owner
 */
export async function setWebPassword(adminUrl: string, password: string): Promise<void> {
  await withConnection(adminUrl, async (connection) => {
    const [role, verifier] = [connection.escapeIdentifier(WEB_ROLE), connection.escapeLiteral(scramVerifier(password))];
    await connection.query(`alter role ${role} login password ${verifier}`);
  });
}

/**
 * Gives the role of the web app a new random password.
 * @param adminUrl address of a migrated database, for its owner
 * @returns the address of that database for the role
 */
export async function createWebLogin(adminUrl: string): Promise<string> {
  const password = randomBytes(18).toString('base64url');
  await setWebPassword(adminUrl, password);
  return Object.assign(new URL(adminUrl), { username: WEB_ROLE, password }).href;
}
