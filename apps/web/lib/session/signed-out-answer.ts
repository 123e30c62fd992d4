import { getAuth } from './auth.ts';

/** The answer to a request that ended its own session: the browser forgets the cookie too. */
export async function signedOutAnswer(message: string, more: object = {}): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store', 'Set-Cookie': await getAuth().removedCookie() };
  return Response.json({ message, ...more }, { headers });
}
