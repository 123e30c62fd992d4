import { load } from 'cheerio';
import { inject, vi } from 'vitest';

const sessions = new Map<string, Promise<string>>();
let addresses = 0;

/** The session of somebody as a cookie: they sign in once a file of tests, by the local mailbox. */
export async function sessionOf(email: string) {
  const found = sessions.get(email) ?? signIn(email);
  sessions.set(email, found);
  const url = new URL(inject('webUrl'));
  const [name = '', value = ''] = splitOnce(await found);
  return { name, value, domain: url.hostname, path: '/', httpOnly: true, sameSite: 'Lax' as const };
}

/** Calls a route with somebody's session, as a page of the site does. */
export async function callAs(email: string, method: string, path: string, body?: object) {
  const { name, value } = await sessionOf(email);
  return send(method, path, body, { Cookie: `${name}=${value}` });
}

/** The text of the newest letter to somebody whose subject matches, when it is there. */
export async function readLetter(email: string, subject: RegExp): Promise<{ subject: string; text: string } | null> {
  const page = load(await (await fetch(new URL('/mailbox', inject('webUrl')))).text());
  for (const article of page('article')) {
    const found = { subject: page('h2', article).text(), text: page(article).text() };
    if (found.text.includes(`to ${email}`) && subject.test(found.subject)) return found;
  }
  return null;
}

/**
 * Waits for a letter: letters are sent after the request that put them.
 * @param before the text of an earlier one, which does not count
 */
export function receiveLetter(email: string, subject: RegExp, before?: string) {
  return vi.waitFor(
    async () => {
      const letter = await readLetter(email, subject);
      if (!letter || letter.text === before) throw new Error(`no letter to ${email} came`);
      return letter;
    },
    { timeout: 10_000, interval: 100 },
  );
}

/** Another file of tests may ask for a code of the same person meanwhile, which ends this one. */
const TRIES = 4;

async function signIn(email: string): Promise<string> {
  let status = 0;
  for (let left = TRIES; left > 0; left -= 1) {
    const answer = await trySigningIn(email);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) return cookie;
    status = answer.status;
  }
  throw new Error(`${email} could not sign in: ${status}`);
}

async function trySigningIn(email: string): Promise<Response> {
  const before = await readLetter(email, CODE_SUBJECT);
  // Codes are limited by address: each test file is somebody else's.
  addresses += 1;
  const headers = { 'X-Forwarded-For': `10.9.${process.pid % 250}.${addresses}` };
  await send('POST', '/api/auth/email-otp/send-verification-otp', { email, type: 'sign-in' }, headers);
  const letter = await receiveLetter(email, CODE_SUBJECT, before?.text);
  return send('POST', '/api/auth/sign-in/email-otp', { email, otp: codeOf(letter) }, headers);
}

export const CODE_SUBJECT = /^Your code to sign in/;

/** The code in the link of a letter. */
export function codeOf({ text }: { text: string }): string {
  return /code=(\d{6})/.exec(text)?.[1] ?? '';
}

function send(method: string, path: string, body: object | undefined, headers: Record<string, string>) {
  const url = inject('webUrl');
  return fetch(new URL(path, url), {
    method,
    headers: { Origin: url, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  });
}

function splitOnce(cookie: string): string[] {
  const at = cookie.indexOf('=');
  return [cookie.slice(0, at), cookie.slice(at + 1)];
}
