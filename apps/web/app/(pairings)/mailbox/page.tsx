import { appUrl } from '@pi/domain/env';
import { listSentLetters } from '@pi/mail';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { requestDb } from '#lib/db.ts';
import { getMail } from '#lib/session/auth.ts';
import { isLocalRequest } from '#lib/session/is-local-request.ts';
import { settings } from '#lib/settings.ts';
import { LetterCard } from './letter-card.tsx';

export const metadata: Metadata = { title: 'Local mailbox', robots: { index: false } };

const MOST = 50;

/**
 * The letters of a site on one machine, which sends none. Everywhere else the page does not exist.
 */
export default async function MailboxPage() {
  const db = await requestDb();
  if (getMail().mode !== 'mailbox' || !isLocalRequest(await headers(), appUrl(settings()))) notFound();
  const letters = await listSentLetters(db, MOST);
  return (
    <>
      <PageHeading title="Local mailbox">
        This site runs on one machine, with its own database, and sends no mail. Here are the newest letters to
        everybody, whoever they are for.
      </PageHeading>
      {letters.length === 0 ? (
        <EmptyState title="No letters yet">The first one comes when somebody signs in.</EmptyState>
      ) : (
        <ol className="grid gap-4">
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterCard letter={letter} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
