import type { Event, Question } from '@pi/domain/events';
import { Section } from '#components/section.tsx';
import { describeRules } from '#lib/events/rule-words.ts';

/** The rules that the groups of an event follow, in plain words. */
export function EventRules({ event, questions }: { event: Event; questions: readonly Question[] }) {
  const hours = questions.find(({ content }) => content.type === 'availability');
  return (
    <Section id="rules" title="How groups are made">
      <dl className="border-hairline-strong border-t">
        {describeRules(event, hours?.position ?? null).map(({ name, text }) => (
          <div
            key={name}
            className="grid gap-x-4 border-hairline border-b pt-2.5 pb-[0.5625rem] md:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <dt className="font-medium">{name}</dt>
            <dd className="text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 max-w-[72ch] text-ink-2">
        Within these rules the pairing service looks for the groups that fit best and states how near to the best
        possible they are. The organizer may change groups afterwards; each change is checked by the same rules.
      </p>
    </Section>
  );
}
