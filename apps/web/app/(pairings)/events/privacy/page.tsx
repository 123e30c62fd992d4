import { RETENTION } from '@pi/domain';
import type { Metadata } from 'next';
import { ProsePage } from '#components/prose-page.tsx';
import { Link } from '#components/ui/link.tsx';

export const metadata: Metadata = {
  title: 'What is kept, and who sees it',
  description: 'Which personal data events need, who sees them, for how long they are kept, and how to delete them.',
};

const SECTIONS = [
  {
    id: 'account',
    title: 'Your account',
    text: (
      <>
        <p>
          An account is an e-mail address. There is no password: each sign-in takes a code that is sent to the address,
          works once and for ten minutes, and is stored so that it cannot be read. Where an organization signs people
          in, it says who you are and which address is yours; nothing else of what it says is kept.
        </p>
        <p>
          In your profile you write your name, year or stage, field, interests and, if you like, a telephone number. You
          can change them at any time under <Link href="/me#profile">My account</Link>.
        </p>
        <p>
          For each place where you are signed in, the name of the browser and the network of the internet address are
          kept, not the address itself, until you sign out or save nothing for 30 days. The number of requests of an
          address is counted for a few minutes, so that nobody can guess codes.
        </p>
      </>
    ),
  },
  {
    id: 'events',
    title: 'Events that you take part in',
    text: (
      <dl className="grid gap-3">
        <div>
          <dt>Organizers of the event</dt>
          <dd>
            see your name, e-mail address, profile, role, when you registered, and how many questions you answered. Of
            answers they see counts, and of texts samples without names: never who answered what. They also see their
            own list of the people they invited.
          </dd>
        </div>
        <div>
          <dt>The people in your group</dt>
          <dd>
            see your name, e-mail address, year and field, and your role, after groups are published. They see no
            answers; what you have in common says why you are a group.
          </dd>
        </div>
        <div>
          <dt>Other participants</dt>
          <dd>see nothing of you, not even that you take part.</dd>
        </div>
        <div>
          <dt>Whom you do not want to be in a group with</dt>
          <dd>
            is read when groups are made, and shown to you alone: not to them, and not to organizers by your name.
          </dd>
        </div>
      </dl>
    ),
  },
  {
    id: 'pairing',
    title: 'How groups are made',
    text: (
      <p>
        By a computation from the answers and the rules of the event. You agree to it when you register; without that,
        nobody is put into a group. It uses no names, and nothing that you did not answer. Where the operator of this
        site has set up a language model, organizers may write rules in words: the model reads these words without
        names, the questions of the event, and years and fields that at least two people have. It reads no answer,
        learns of nobody by name, and changes no group. After the event you may say of each person in your group whether
        you would meet again. That is kept for you, and is in the copy of your data; it is shown to nobody else, neither
        to them nor to organizers, and is used for nothing yet. It is deleted {RETENTION.feedback.days} days after the
        last day of the event.
      </p>
    ),
  },
  {
    id: 'mail',
    title: 'Letters',
    text: (
      <p>
        You get codes to sign in, invitations by organizers who have your address, reminders before an event ends and
        the result. Every reminder has a link that ends the reminders of its event with one click, and every invitation
        one that ends the invitations of all organizers; of that a checksum of your address is kept, not the address.
        What a letter says is deleted when it has left; only on a site that runs on one machine and sends none is it
        kept to be read there.
      </p>
    ),
  },
  {
    id: 'cookies',
    title: 'Cookies, and others',
    text: (
      <p>
        One cookie says who is signed in; no script can read it. Another keeps the colors that you choose. There is no
        tracking, no advertising and no script of anybody else, and personal data are given to nobody.
      </p>
    ),
  },
  {
    id: 'deletion',
    title: 'A copy, and deletion',
    text: (
      <p>
        Under <Link href="/me#data">My account</Link> you can download all that is kept of you, and delete your account:
        your profile, registrations, answers, sessions, keys, invitations and letters go at once. Organizations and
        their events stay; the last owner of one has to hand it on, or delete it, first. If you were invited and have no
        account, ask the operator of this site: your address is enough. Without your asking, answers, whom you would
        meet again and invitations are deleted {RETENTION.answers.days} days after the last day of their event.
      </p>
    ),
  },
];

export default function EventsPrivacyPage() {
  return (
    <ProsePage
      title="What is kept, and who sees it"
      intro="Which personal data are kept of people who take part in events or organize them, why, and for how long."
      sections={SECTIONS}
    />
  );
}
