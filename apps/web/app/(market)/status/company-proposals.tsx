import type { CompanyProposal } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { ProposedCompany } from '#components/proposed-company.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { sentence } from '#lib/match-words.ts';

const COMMANDS = ['accept NUMBER', 'reject NUMBER'];

/** Pairs of companies that are possibly the same, and how the operator decides on them. */
export function CompanyProposals({ open, likeliest }: { open: number; likeliest: CompanyProposal[] }) {
  return (
    <section aria-labelledby="proposals" className="mt-14">
      <h2 id="proposals" className="scroll-mt-4">
        Possibly the same company
      </h2>
      <p className="max-w-[68ch] text-ink-2">
        Companies that have something in common, but not enough to be joined. Nothing changes until the operator
        decides.
      </p>
      {likeliest.length === 0 ? (
        <div className="mt-3">
          <EmptyState title="No open proposals">
            Pairs appear here when a store is read and two companies have something in common.
          </EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-1 text-ink-2">
            {open > likeliest.length
              ? `The likeliest ${formatExact(likeliest.length)} of ${formatAmount(open, 'pair')}.`
              : `${formatAmount(open, 'pair')}, the likeliest first.`}{' '}
            To decide:{' '}
            {COMMANDS.map((command, at) => (
              <span key={command}>
                {at > 0 && ' or '}
                <code className="font-mono text-ink text-xs">npm run pi -- companies {command}</code>
              </span>
            ))}{' '}
            <TableLinks of="Possibly the same company" href="/status/proposals" />
          </p>
          <ProposalTable proposals={likeliest} />
        </>
      )}
    </section>
  );
}

function ProposalTable({ proposals }: { proposals: CompanyProposal[] }) {
  return (
    <table className="mt-3 w-full border-hairline border-b max-md:block">
      <caption className="sr-only">Companies that are possibly the same</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)] max-md:hidden">
        <tr className="h-10 text-left text-ink-2 *:pr-6 *:font-normal">
          <th scope="col">Number</th>
          <th scope="col" colSpan={2}>
            Companies
          </th>
          <th scope="col">Why</th>
          <th scope="col" className="pr-0!">
            Since
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {proposals.map(({ number, companies, words, proposedOn }) => (
          <tr
            key={number}
            className="border-hairline border-b align-top *:py-2 *:pr-6 last:border-b-0 max-md:block max-md:py-2 max-md:*:block max-md:*:py-1"
          >
            <th scope="row" className="text-left font-normal text-ink-2 tabular-nums">
              <span className="md:hidden">Number </span>
              {number}
            </th>
            {companies.map((company) => (
              <td key={company.slug} className="md:w-1/4">
                <ProposedCompany company={company} />
              </td>
            ))}
            <td className="wrap-anywhere">{words ? sentence(words) : 'No evidence is stored.'}</td>
            <td className="whitespace-nowrap pr-0! text-ink-2">
              <span className="md:hidden">since </span>
              <time dateTime={proposedOn}>{formatDay(proposedOn)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
