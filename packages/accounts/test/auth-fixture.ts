import { test as base } from '@pi/db/testing';
import { type Env, readEnv } from '@pi/domain/env';
import { createLogger, type Logger } from '@pi/domain/logger';
import { createMail, listSentLetters, type Mail } from '@pi/mail';
import { type Auth, createAuth } from '../src/index.ts';

export const ORIGIN = 'http://127.0.0.1:3000';
const SETTINGS = { AUTH_SECRET: 'a'.repeat(16) + 'b'.repeat(16), LOCAL_MAILBOX: '1', LOG_LEVEL: 'debug' };

export type TestEnv = Env & { AUTH_SECRET: string };

/** Settings with which people can sign in, and others. */
export function authEnv(more: Record<string, string> = {}): TestEnv {
  return readEnv({ ...SETTINGS, ...more }) as TestEnv;
}

export interface AuthClient {
  auth: Auth;
  /** What was logged: lines of JSON. */
  logged: string[];
  post(path: string, body: object, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The newest code that was sent to an address. */
  codeOf(email: string): Promise<string>;
  /** Signs somebody in. @returns the header Cookie of their requests */
  signIn(email: string, headers?: Record<string, string>): Promise<string>;
}

/** A test with a database, its mail, and what signs people in on both. */
export const test = base.extend<{ mail: Mail; client: AuthClient; open: (env: TestEnv) => AuthClient }>({
  mail: async ({ db }, use) => {
    const mail = createMail(db, authEnv(), createLogger('silent'));
    await use(mail);
    await mail.close();
  },
  open: async ({ db, mail }, use) => {
    await use((env) => {
      const logged: string[] = [];
      const write = (...line: unknown[]) => void logged.push(JSON.stringify(line));
      const log = { debug: write, info: write, warn: write, error: write } as unknown as Logger;
      const auth = createAuth({ db, env, mail, log });
      const call = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
        auth.handler(
          new Request(`${env.APP_URL ?? ORIGIN}/api/auth${path}`, {
            method,
            headers: {
              Origin: env.APP_URL ?? ORIGIN,
              'Sec-Fetch-Site': 'same-origin',
              'X-Forwarded-For': '203.0.113.7',
              ...(body && { 'Content-Type': 'application/json' }),
              ...headers,
            },
            body: body && JSON.stringify(body),
          }),
        );
      const codeOf = async (email: string) => {
        await mail.send();
        const letter = (await listSentLetters(db, 100)).find(({ recipient }) => recipient === email);
        return /^\d{6}$/m.exec(letter?.text ?? '')?.[0] ?? '';
      };
      const client: AuthClient = {
        auth,
        logged,
        codeOf,
        post: (path, body, headers) => call('POST', path, body, headers),
        get: (path, headers) => call('GET', path, undefined, headers),
        async signIn(email, headers) {
          await client.post('/email-otp/send-verification-otp', { email, type: 'sign-in' }, headers);
          const otp = await codeOf(email.toLowerCase());
          return cookieOf(await client.post('/sign-in/email-otp', { email, otp }, headers));
        },
      };
      return client;
    });
  },
  client: async ({ open }, use) => use(open(authEnv())),
});

/** The header Cookie that a browser sends after an answer. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The session of a request with this header Cookie. */
export function sessionOf({ auth }: AuthClient, cookie: string) {
  return auth.api.getSession({ headers: new Headers({ cookie }) });
}
