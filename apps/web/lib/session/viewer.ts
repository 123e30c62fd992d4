import type { RequestDeps } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { requestDb } from '../db.ts';
import { getModel } from '../model.ts';
import { type FoundSession, findSession, getMail } from './auth.ts';

const readSession = cache(async () => {
  await requestDb();
  return findSession(await headers());
});

/** Who reads this page, from their session; null: nobody is signed in. Read once a request. */
export async function viewer(): Promise<User | null> {
  return (await readSession())?.user ?? null;
}

/**
 * Who reads this page; somebody who is not signed in is led to the page that signs them in, and
 * back.
 * @param path the page's own address
 */
export async function requireViewer(path: string): Promise<User> {
  return (await requireSession(path)).user;
}

/** As `requireViewer`, with the session by which they read it. */
export async function requireSession(path: string): Promise<FoundSession> {
  return (await readSession()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The dependencies of a page's request. */
export async function pageDeps(): Promise<RequestDeps> {
  return { db: await requestDb(), mail: getMail(), now: () => new Date(), model: getModel() };
}
