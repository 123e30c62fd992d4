import type { QualityRule } from '@pi/ingestion/quality-rules';
import { TableLinks } from '#components/table-links.tsx';

type PrintedRule = Pick<QualityRule, 'title' | 'looksAt' | 'sentence' | 'consequence'>;

/** The quality rules, a row each; nothing where there are none. */
export function QualityRules({ rules }: { rules: readonly PrintedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="quality-rules" className="mt-14">
      <h2 id="quality-rules" className="scroll-mt-4">
        Quality rules
      </h2>
      <p className="max-w-[68ch] text-ink-2">
        When a number or a list is suspicious, and what happens then.{' '}
        <TableLinks of="Quality rules" href="/status/quality-rules" />
      </p>
      <table className="mt-3 w-full border-hairline border-b max-md:block">
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)] max-md:hidden">
          <tr className="h-10 text-left text-ink-2 *:pr-6 *:font-normal">
            <th scope="col">Rule</th>
            <th scope="col">Looks at</th>
            <th scope="col">Finds</th>
            <th scope="col">Consequence</th>
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rules.map(({ title, looksAt, sentence, consequence }) => (
            <tr
              key={title}
              className="border-hairline border-b align-top *:py-2 *:pr-6 last:border-b-0 max-md:block max-md:py-2 max-md:*:block max-md:*:py-0"
            >
              <th scope="row" className="text-left font-medium">
                {title}
              </th>
              <td>
                <PhoneLabel text="Looks at" />
                {looksAt}
              </td>
              <td>
                <PhoneLabel text="Finds" />
                {sentence}
              </td>
              <td>
                <PhoneLabel text="Consequence" />
                {consequence}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The heading of a cell's column, where a phone hides the headings. */
function PhoneLabel({ text }: { text: string }) {
  return <span className="text-ink-2 md:hidden">{text}: </span>;
}
