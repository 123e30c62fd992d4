'use client';

import { useState } from 'react';
import { ApiForm } from '#components/forms/api-form.tsx';
import { SelectField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';
import type { SelectorGroup } from '#lib/events/list-selectors.ts';
import type { ChoosablePerson } from './people-chooser.tsx';
import { RuleFields, type RuleKind } from './rule-fields.tsx';

interface Props {
  eventId: string;
  people: readonly ChoosablePerson[];
  /** Those who may take fewer or more people than others; none: the event has no roles. */
  mentors: readonly ChoosablePerson[];
  groups: readonly SelectorGroup[];
}

const KIND_WORDS: Record<RuleKind, string> = {
  together: 'These people are in one group',
  apart: 'No two of these people are in one group',
  count: 'How many of a kind of people are in a group',
  capacity: 'How many people one person guides',
  prefer: 'Two people rather again, or rather not',
};

/** A rule, made by hand. */
export function RuleForm({ eventId, people, mentors, groups }: Props) {
  const [kind, setKind] = useState<RuleKind>('together');
  const [times, setTimes] = useState(0);
  const kinds = (Object.keys(KIND_WORDS) as RuleKind[]).filter((one) => one !== 'capacity' || mentors.length > 0);
  return (
    // Fields with a state of their own are empty again when the rule is added.
    <div onReset={() => setTimes(times + 1)}>
      <ApiForm action="/api/pairing-rules/create-rule" resets className="grid max-w-[42rem] gap-4">
        <input type="hidden" name="event" value={eventId} />
        <SelectField
          name="rule.kind"
          label="Kind of rule"
          value={kind}
          onChange={(event) => setKind(event.target.value as RuleKind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </SelectField>
        <RuleFields key={`${kind} ${times}`} kind={kind} people={people} mentors={mentors} groups={groups} />
        <div>
          <Button type="submit" look="primary">
            Add the rule
          </Button>
        </div>
      </ApiForm>
    </div>
  );
}
