import { type Event, endOf } from '@pi/domain/events';
import type { Match } from '@pi/pairing-runs';
import { Section } from '#components/section.tsx';
import { numberWord } from '#lib/events/number-words.ts';
import { CommonHours } from './common-hours.tsx';

/** Why the reader is with these people, in facts that they share. */
export function GroupReasons({ event, match }: { event: Event; match: Match }) {
  const { people, reasons, commonQuarters } = match;
  return (
    <Section
      id="why"
      title={`Why you ${numberWord(people.length)}`}
      note="Only what all named people really share; no answer is quoted."
    >
      {reasons.length === 0 ? (
        <p className="border-hairline-strong border-t pt-2.5 text-ink-2">
          You share nothing in particular: the rules of the event put you into one group.
        </p>
      ) : (
        <ul className="border-hairline-strong border-t">
          {reasons.map((reason) => (
            <li key={reason} className="wrap-anywhere border-hairline border-b pt-2.5 pb-[0.5625rem] text-ink-2">
              {reason}
            </li>
          ))}
        </ul>
      )}
      {commonQuarters && commonQuarters.length > 0 && (
        <CommonHours quarters={commonQuarters} week={endOf(event.endDay).toISOString()} />
      )}
    </Section>
  );
}
