import type { Event, Question, StoredRule } from '@pi/domain/events';
import { EmptyState } from '#components/empty-state.tsx';
import { ApiButton } from '#components/forms/api-button.tsx';
import { Section } from '#components/section.tsx';
import { describeRules } from '#lib/events/rule-words.ts';

interface Props {
  event: Event;
  questions: readonly Question[];
  rules: readonly StoredRule[];
  /** Whether they may be deleted. */
  isOpen: boolean;
}

/** The rules of an event in sentences; those that its own settings say are folded. */
export function RuleList({ event, questions, rules, isOpen }: Props) {
  const hours = questions.find(({ content }) => content.type === 'availability');
  return (
    <Section id="rules" title="Rules that you made" condition={rules.length > 0 ? String(rules.length) : undefined}>
      {rules.length === 0 ? (
        <EmptyState title="No rules yet">
          Groups follow the settings of the event. Rules come on top: who is in one group, who is not, and how many of a
          kind of people a group has. They count from the next pairing on.
        </EmptyState>
      ) : (
        <ul className="border-hairline-strong border-t">
          {rules.map(({ id, text }) => (
            <li
              key={id}
              className="flex items-center justify-between gap-4 border-hairline border-b py-1.5 max-md:items-start"
            >
              <span className="wrap-anywhere min-w-0 py-1">{text}</span>
              {isOpen && (
                <ApiButton
                  look="quiet"
                  action={`/api/pairing-rules/delete-rule/${id}`}
                  method="DELETE"
                  label={`Delete the rule: ${text}`}
                >
                  Delete
                </ApiButton>
              )}
            </li>
          ))}
        </ul>
      )}
      <details className="mt-3">
        <summary className="text-accent">Rules that the event itself sets</summary>
        <dl className="mt-2">
          {describeRules(event, hours?.position ?? null).map(({ name, text }) => (
            <div key={name} className="grid gap-x-4 py-1 md:grid-cols-[13rem_minmax(0,1fr)]">
              <dt className="font-medium">{name}</dt>
              <dd className="text-ink-2">{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}
