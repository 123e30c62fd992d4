'use client';

import type { PairingRule } from '@pi/domain/events';
import { LARGEST_WEIGHT } from '@pi/domain/events/answering';
import { SelectField, TextField } from '#components/forms/form-field.tsx';
import type { SelectorGroup } from '#lib/events/list-selectors.ts';
import { type ChoosablePerson, PeopleChooser } from './people-chooser.tsx';
import { SelectorField } from './selector-field.tsx';

export type RuleKind = PairingRule['kind'];

interface Props {
  kind: RuleKind;
  people: readonly ChoosablePerson[];
  mentors: readonly ChoosablePerson[];
  groups: readonly SelectorGroup[];
}

const LARGEST_GROUP = 12;
const WEIGHTS = Array.from({ length: 2 * LARGEST_WEIGHT + 1 }, (_, index) => LARGEST_WEIGHT - index).filter(Boolean);

/** The fields that a kind of rule has. */
export function RuleFields({ kind, people, mentors, groups }: Props) {
  switch (kind) {
    case 'together':
    case 'apart':
      return <PeopleChooser name="rule.people" label="People, two or more" people={people} most={LARGEST_GROUP} />;
    case 'count':
      return (
        <div className="grid gap-4 md:grid-cols-2">
          <SelectorField name="rule.of" label="Who is counted" groups={groups} nothing="Choose a kind of people" />
          <SelectorField name="rule.each" label="In which groups" groups={groups} nothing="In all groups" />
          <NumberField name="rule.least" label="At least (or empty)" />
          <NumberField name="rule.most" label="At most (or empty)" />
          <p className="text-ink-2 text-xs md:col-span-2">
            With a kind of people under “In which groups”, only groups with somebody of them have to follow the rule.
          </p>
        </div>
      );
    case 'capacity':
      return (
        <div className="grid gap-4 md:grid-cols-2">
          <SelectField name="rule.person" label="Who guides">
            {mentors.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField name="rule.mentees" label="People at most" type="number" min={1} max={11} required />
        </div>
      );
    case 'prefer':
      return (
        <>
          <PeopleChooser name="rule.people" label="Two people" people={people} most={2} />
          <SelectField
            name="rule.weight"
            label="Weight"
            hint="A wish, not a condition: it counts beside the answers."
            data-number
            defaultValue={LARGEST_WEIGHT}
          >
            {WEIGHTS.map((weight) => (
              <option key={weight} value={weight}>
                {weight > 0 ? `+${weight}: rather in one group` : `${weight}: rather not`}
              </option>
            ))}
          </SelectField>
        </>
      );
  }
}

function NumberField({ name, label }: { name: string; label: string }) {
  return <TextField name={name} label={label} type="number" min={0} max={LARGEST_GROUP} />;
}
