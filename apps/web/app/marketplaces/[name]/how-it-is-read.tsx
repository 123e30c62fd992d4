import type { MarketplaceAbout } from '@pi/domain';
import { FactList } from '../../../components/facts.tsx';
import { Section } from '../../../components/section.tsx';
import { formatDay } from '../../../lib/format.ts';

/** What the store's numbers mean, by which door it is read and under which rules. */
export function HowItIsRead({ about }: { about: MarketplaceAbout }) {
  return (
    <div className="mt-12 grid gap-12 md:grid-cols-2">
      <Section id="numbers" title="What the numbers mean">
        <FactList facts={Object.values(about.numbers).map(({ label, meaning }) => ({ label, value: meaning }))} />
      </Section>
      <Section id="reading" title="How it is read">
        <FactList
          facts={[
            { label: 'Door', value: about.door },
            { label: 'Coverage', value: about.coverage },
            {
              label: 'Pace',
              value: `${about.pace.parallel} at once, ${about.pace.perSecond} a second at most`,
            },
            {
              label: 'Format',
              value: about.format === 'verified' ? 'Seen in recordings' : 'Never seen in a recording: unverified',
            },
            { label: 'Rules', value: <Rules rules={about.rules} /> },
          ]}
        />
      </Section>
    </div>
  );
}

function Rules({ rules }: Pick<MarketplaceAbout, 'rules'>) {
  if (rules.length === 0) return 'None known.';
  return (
    <ul className="grid gap-2">
      {rules.map(({ rule, source, notedOn }) => (
        <li key={rule}>
          {rule}{' '}
          <a href={source} rel="nofollow noopener" className="text-ink-2 text-xs underline">
            {new URL(source).hostname}, read {formatDay(notedOn)}
          </a>
        </li>
      ))}
    </ul>
  );
}
