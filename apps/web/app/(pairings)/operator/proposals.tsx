import type { CompanyProposal } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { ApiButton } from '#components/forms/api-button.tsx';
import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { ProposedCompany } from '#components/proposed-company.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatAmount, formatDay } from '#lib/format.ts';
import { sentence } from '#lib/match-words.ts';

/** Pairs of companies that are possibly one, each with what an operator can decide. */
export function Proposals({ open, proposals }: { open: number; proposals: CompanyProposal[] }) {
  const shown = open > proposals.length ? `the likeliest ${proposals.length} of ${open}` : formatAmount(open, 'pair');
  return (
    <Section
      id="proposals"
      title="Possibly the same company"
      condition={open > 0 ? shown : undefined}
      note="Companies that have something in common, but not enough to be joined. A merge can be undone; a pair that is rejected is not proposed again."
    >
      {proposals.length === 0 ? (
        <EmptyState title="No open proposals">
          Pairs appear here when a store is read and two companies have something in common.
        </EmptyState>
      ) : (
        <ul className="border-hairline border-t">
          {proposals.map((proposal) => (
            <li key={proposal.number} className="border-hairline border-b py-4">
              <ProposalItem proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function ProposalItem({ proposal: { number, companies, words, proposedOn } }: { proposal: CompanyProposal }) {
  return (
    <div className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      {companies.map((company) => (
        <div key={company.slug} className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 flex-1 basis-48">
            <ProposedCompany company={company} />
          </div>
          <ApiButton
            action={`/api/operator/accept-proposal/${number}`}
            body={{ into: company.slug }}
            label={`Merge into this: ${company.name}`}
            question={`Merge both into ${company.name}?`}
          >
            Merge into this
          </ApiButton>
        </div>
      ))}
      <p className="wrap-anywhere text-ink-2">
        {words ? sentence(words) : 'No evidence is stored.'} Since{' '}
        <time dateTime={proposedOn}>{formatDay(proposedOn)}</time>.
      </p>
      <ApiForm action={`/api/operator/reject-proposal/${number}`} className="max-w-[34rem]">
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextField name="reason" label="Two companies, because" maxLength={500} />
          </div>
          <Button type="submit" aria-label={`Reject: ${companies.map(({ name }) => name).join(' and ')} are two`}>
            Reject
          </Button>
        </div>
      </ApiForm>
    </div>
  );
}
