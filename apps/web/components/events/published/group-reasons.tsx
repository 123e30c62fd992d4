import { Section } from '#components/section.tsx';
import { numberWord } from '#lib/events/number-words.ts';
import type { OwnGroup } from '#lib/events/own-group.ts';

/** Why the reader is with these people, in facts that they share. */
export function GroupReasons({ group: { members, reasons } }: { group: OwnGroup }) {
  return (
    <Section
      id="why"
      title={`Why you ${numberWord(members.length)}`}
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
    </Section>
  );
}
