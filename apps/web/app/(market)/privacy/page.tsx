import { RETENTION } from '@pi/domain';
import type { Metadata } from 'next';
import { ProsePage } from '#components/prose-page.tsx';
import { Link } from '#components/ui/link.tsx';
import { pageMetadata } from '#lib/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Privacy',
  description: 'Which personal data this site stores, for how long, and how to have them deleted.',
  path: '/privacy',
});

const SECTIONS = [
  {
    id: 'readers',
    title: 'If you read this site',
    text: (
      <>
        <p>
          Reading needs no account, and there is no tracking, no advertising and no script of anybody else. Logos and
          screenshots of plugins are loaded through this site, so that no store learns what you read.
        </p>
        <p>
          Two cookies are set, both only by what you do: “theme” keeps the colors that you choose, for a year; “inquiry”
          keeps what you wrote in a form with a mistake in it, for ten minutes, so that you need not write it again.
        </p>
        <p>
          Programs that ask the API are counted hour by hour: by their internet address, or by whose key they send. The
          counts are deleted within{' '}
          {RETENTION.requestCounts.days === 1 ? 'a day' : `${RETENTION.requestCounts.days} days`}.
        </p>
      </>
    ),
  },
  {
    id: 'accounts',
    title: 'If you have an account',
    text: (
      <p>
        Accounts are for events that bring people together, for claiming a company and for keys of the API. What is kept
        of you then, who sees it and how you delete it is on <Link href="/events/privacy">a page of its own</Link>. A
        cookie, “pi.session_token”, says who you are while you are signed in; pages of the market do not read it.
      </p>
    ),
  },
  {
    id: 'inquiries',
    title: 'If you write to us',
    text: (
      <p>
        The form under <Link href="/services">Services</Link> stores your name, e-mail address, position, message and
        what you ask for, to answer you and for nothing else. Your internet address is not stored with it. It is kept
        until it is deleted: ask us to, in any message.
      </p>
    ),
  },
  {
    id: 'developers',
    title: 'If you publish plugins',
    text: (
      <>
        <p>
          Marketplaces publish who offers a plugin: a name, often a legal name, a site and an e-mail address, and
          reviews. We store what a listing states: who owns a plugin is what readers ask. Contact addresses are used to
          tell one developer from another and are shown neither on pages nor in the API.
        </p>
        <p>
          Responses of the stores are kept for {RETENTION.responses.days} days; older ones only where they differ from
          the one before, are the first of a month or the newest. What a listing stated, and its daily numbers, are kept
          for good.
        </p>
        <p>
          Where the operator has set a language model, it reads the texts of listings and of reviews, without the
          addresses and names that are found in them. <Link href="/status">Status</Link> says whether one is set.
        </p>
      </>
    ),
  },
  {
    id: 'erasure',
    title: 'Deletion',
    text: (
      <p>
        A developer or company that asks to be deleted is deleted everywhere: plugins with their numbers and texts,
        names in the history of plugins that were sold, archived responses. A list of hashes keeps them from being
        stored again. It does not contain the names themselves. Write to us under{' '}
        <Link href="/services#inquiry">Services</Link>.
      </p>
    ),
  },
];

export default function PrivacyPage() {
  return (
    <ProsePage
      title="Privacy"
      intro="Which personal data are stored here, why, and for how long."
      sections={SECTIONS}
    />
  );
}
