import type { CompanyProposal } from '@pi/domain/api';
import { ProposedCompany } from '#components/proposed-company.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { sentence } from '#lib/match-words.ts';

/** Companies that are possibly the same as this one; nothing where there are none. */
export function PossiblySame({ slug, proposals }: { slug: string; proposals: CompanyProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <Section
      id="possibly-same"
      title="Possibly the same"
      table={`/companies/${slug}/proposals`}
      note={
        <>
          What links them is not enough to join them. The likeliest pairs are on{' '}
          <Link href="/status#proposals" className="text-link">
            the status page
          </Link>
          .
        </>
      }
    >
      <ul className="border-hairline border-t">
        {proposals.map(({ number, companies, words }) => (
          <li
            key={number}
            className="grid gap-x-6 gap-y-0.5 border-hairline border-b py-2 sm:grid-cols-[16rem_minmax(0,1fr)]"
          >
            {companies
              .filter((company) => company.slug !== slug)
              .map((company) => (
                <ProposedCompany key={company.slug} company={company} />
              ))}
            <p className="wrap-anywhere min-w-0 text-ink-2">{words ? sentence(words) : 'No evidence is stored.'}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
