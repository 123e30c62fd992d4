import { type RequestDeps, UsersRepository } from '@pi/accounts';
import type { Db } from '@pi/db';
import { letters } from '@pi/db';
import { User } from '@pi/domain/events';
import { desc, eq } from 'drizzle-orm';

/** What an API route answered. */
export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export interface Caller {
  /** Calls a route with this person's session, as a page of the site does. */
  call(method: string, path: string, body?: unknown): Promise<Answer>;
}

export interface Person extends Caller {
  user: User;
}

/** Somebody who is not signed in. */
export function nobody(url: string, headers: Record<string, string> = {}): Caller {
  return { call: (method, path, body) => send(url, method, path, body, headers) };
}

let addresses = 0;

/** Signs somebody in by a code, from an address of their own, as the limits are by address. */
export async function signIn(url: string, deps: RequestDeps & { db: Db }, email: string): Promise<Person> {
  addresses += 1;
  const headers = { 'X-Forwarded-For': `10.0.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}` };
  await expectOk(send(url, 'POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' }, headers));
  const [letter] = await deps.db
    .select()
    .from(letters)
    .where(eq(letters.recipient, email))
    .orderBy(desc(letters.createdAt))
    .limit(1);
  const otp = /^\d{6}$/m.exec(letter?.text ?? '')?.[0];
  const answer = await expectOk(send(url, 'POST', '/api/auth/sign-in/email-otp', { email, otp }, headers));
  const Cookie = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
  const user = User.parse(await new UsersRepository(deps).findUserByEmail(email));
  return { user, call: (method, path, body) => send(url, method, path, body, { ...headers, Cookie }) };
}

async function expectOk(sending: Promise<Answer>): Promise<Answer> {
  const answer = await sending;
  if (answer.status !== 200) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

async function send(
  url: string,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const isFile = body instanceof Uint8Array || typeof body === 'string';
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      Origin: url,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': isFile ? 'text/plain' : 'application/json',
      ...headers,
    },
    body: body === undefined ? undefined : isFile ? (body as BodyInit) : JSON.stringify(body),
  });
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? await response.json() : {} };
}
