import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { connection } from 'next/server';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { DRAFT_COOKIE, readDraft } from '#lib/inquiry/draft-cookie.ts';
import { PROBLEM_WORDS } from '#lib/inquiry/inquiry-words.ts';
import { INQUIRY_FIELDS } from '#lib/inquiry/read-inquiry.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { InquiryForm } from './inquiry-form.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Services',
  description: 'A report on a part of the plugin market, its data, or work tailored to a question.',
  path: '/services',
});

const OFFERS = [
  {
    title: 'Report',
    text: 'One market, category or company described in full: who leads it, what grew, what was abandoned or changed hands, with every number’s source and day.',
  },
  {
    title: 'Data',
    text: 'The daily numbers, listings and changes of the marketplaces you name, as files or through the API, with how each number was read.',
  },
  {
    title: 'Tailored work',
    text: 'A question of your own: a list of plugins that fit an acquisition, a watch over permissions, a marketplace that is not read yet.',
  },
];

export default async function ServicesPage({ searchParams }: PageProps<'/services'>) {
  await connection();
  const { sent, errors, problem } = await searchParams;
  const named = String(errors ?? '').split(',');
  const wrong = INQUIRY_FIELDS.filter((field) => named.includes(field));
  const draft = readDraft((await cookies()).get(DRAFT_COOKIE)?.value);
  const words = PROBLEM_WORDS[String(problem)];
  return (
    <>
      <PageHeading title="Services">
        Everything on this site is free to read. Where that is not enough, ask for one of these.
      </PageHeading>
      <ul className="grid gap-6 border-hairline border-t pt-6 md:grid-cols-3 md:gap-8">
        {OFFERS.map(({ title, text }) => (
          <li key={title}>
            <h2>{title}</h2>
            <p className="mt-1 text-ink-2">{text}</p>
            {title === 'Data' && (
              <a href="/api/docs" className="text-link mt-1 inline-block max-md:py-2.5">
                The API, free to use
              </a>
            )}
            {title === 'Report' && (
              <Link href="/reports" className="text-link mt-1 inline-block max-md:py-2.5">
                The reports of each quarter, free to read
              </Link>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-12">
        <Section id="inquiry" title="Ask for an offer">
          {sent !== undefined && (
            <Notice tone="plain">
              <strong className="font-semibold text-ink">Your inquiry was sent.</strong> You will hear from a person.
              {sent === 'report' && (
                <>
                  {' '}
                  Until then:{' '}
                  <Link href="/reports" className="text-link">
                    the reports of each quarter
                  </Link>
                  .
                </>
              )}
            </Notice>
          )}
          {(wrong.length > 0 || words) && (
            <Notice>
              <strong className="font-semibold">Your inquiry was not sent.</strong>{' '}
              {words ?? 'Some fields need another look: see the words under them.'}
            </Notice>
          )}
          <InquiryForm draft={draft} wrong={wrong} now={Date.now()} />
          <p className="mt-4 max-w-[68ch] text-ink-2 text-xs">
            What you write is stored to answer you and for nothing else.{' '}
            <Link href="/privacy" className="text-link">
              What is stored of you, and how to have it deleted
            </Link>
          </p>
        </Section>
      </div>
    </>
  );
}
