import { RefusalsRepository, viewRefusal } from '@pi/events';
import type { Metadata } from 'next';
import { PageHeading } from '#components/page-heading.tsx';
import { EndLetters } from '#components/pairings/end-letters.tsx';
import { orNotFound } from '#lib/session/or-not-found.ts';
import { checkedId } from '#lib/session/page-id.ts';
import { pageDeps } from '#lib/session/viewer.ts';

export const metadata: Metadata = { title: 'Invitations', robots: { index: false }, referrer: 'no-referrer' };

const WORDS = {
  coming: 'You may get invitations.',
  ended: 'You get no more invitations from this site.',
  end: 'No more invitations',
  resume: 'Allow invitations again',
};

interface Props {
  params: Promise<{ token: string }>;
}

/** Where the link of an invitation leads: ends the invitations of all with that click. */
export default async function InvitationsPage({ params }: Props) {
  const { token } = await params;
  const repository = new RefusalsRepository(await pageDeps());
  const { organizationName, refuses } = await orNotFound(viewRefusal(repository, checkedId(token)));
  return (
    <>
      <PageHeading title="Invitations">
        {organizationName} invited the address that this letter was sent to. Whoever wants no invitations gets none of
        any organization; you can sign in and register all the same.
      </PageHeading>
      <EndLetters route={`/api/invitations/refuse-invitations/${token}`} isEnded={refuses} words={WORDS} />
    </>
  );
}
