import type { RequestDeps } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { requestDb } from '../db.ts';
import { findSession, getMail } from './auth.ts';

/** Who reads this page, from their session; null: nobody is signed in. Read once a request. */
export const viewer = cache(async (): Promise<User | null> => {
  await requestDb();
  return (await findSession(await headers()))?.user ?? null;
});

/**
 * Who reads this page; somebody who is not signed in is led to the page that signs them in, and
 * back.
 * @param path the page's own address
 */
export async function requireViewer(path: string): Promise<User> {
  return (await viewer()) ?? redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** The dependencies of a page's request. */
export async function pageDeps(): Promise<RequestDeps> {
  return { db: await requestDb(), mail: getMail(), now: () => new Date() };
}
