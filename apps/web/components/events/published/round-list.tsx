import type { PlannedPerson } from '@pi/pairing-runs';
import { Section } from '#components/section.tsx';
import { countNoun } from '#lib/count-noun.ts';

interface Props {
  /** With whom the reader is in each round. */
  rounds: readonly (readonly PlannedPerson[])[];
}

/** Several rounds: with whom the reader is in each. */
export function RoundList({ rounds }: Props) {
  if (rounds.length === 0) return null;
  return (
    <Section id="rounds" title={`${countNoun(rounds.length, 'round')} of the evening`}>
      <ol className="border-hairline-strong border-t">
        {rounds.map((people, nth) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no other name
            key={nth}
            className="grid gap-x-4 border-hairline border-b pt-2.5 pb-[0.5625rem] md:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <span className="font-medium">Round {nth + 1}</span>
            <span className="wrap-anywhere text-ink-2">
              {people.length > 0
                ? `with ${new Intl.ListFormat('en').format(people.map(({ name }) => name))}`
                : 'you sit out'}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
