import { getAuth } from './auth.ts';

/** The answer to a request that ended its own session: the browser forgets the cookie too. */
export async function signedOutAnswer(message: string, more: object = {}): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': await getAuth().removedCookie(), ...FORGET_STORAGE };
  return Response.json({ message, ...more }, { headers });
}

/** Has the browser delete what pages kept on the device, such as answers that were not saved. */
export const FORGET_STORAGE = { 'Clear-Site-Data': '"storage"' };
