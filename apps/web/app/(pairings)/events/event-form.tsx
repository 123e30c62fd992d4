import { type Event, GROUP_COUNT_RULES, LARGEST_GROUP, OBJECTIVES, SMALLEST_GROUP } from '@pi/domain/events';
import { ApiForm } from '#components/forms/api-form.tsx';
import { SelectField, TextArea, TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { GROUP_COUNT_WORDS, OBJECTIVE_WORDS } from '#lib/events/event-words.ts';
import { MakerFields } from './maker-fields.tsx';
import { RoleFields } from './role-fields.tsx';
import { WeightField } from './weight-field.tsx';

interface Props {
  action: string;
  method: 'POST' | 'PUT';
  done: string;
  /** What stands in front of each field's name: `event.` where the body has more. */
  prefix?: string;
  /** Of the organization, for a new event. */
  organization?: string;
  event?: Event;
  /** Whether it may be for makers of plugins: others never hear of them. */
  mayBeForMakers?: boolean;
  submit: string;
}

/** What organizers say of an event. */
export function EventForm({
  action,
  method,
  done,
  prefix = '',
  organization,
  event,
  mayBeForMakers = false,
  submit,
}: Props) {
  const named = (name: string) => `${prefix}${name}`;
  return (
    <ApiForm action={action} method={method} done={done} className="grid max-w-[42rem] gap-4 md:grid-cols-2">
      {organization && <input type="hidden" name="organization" value={organization} />}
      <div className="grid gap-4 md:col-span-2">
        <TextField name={named('title')} label="Title" required maxLength={120} defaultValue={event?.title} />
        <TextArea
          name={named('description')}
          label="Description"
          hint="What people do together, and for how long."
          maxLength={4000}
          defaultValue={event?.description}
        />
      </div>
      <TextField
        name={named('endDay')}
        label="Last day to register and answer"
        hint="A UTC day, inclusive."
        type="date"
        required
        defaultValue={event?.endDay}
      />
      <TextField
        name={named('meeting')}
        label="When and where people meet (optional)"
        hint="In words."
        maxLength={200}
        data-nullable
        defaultValue={event?.meeting ?? ''}
      />
      <TextField
        name={named('contactEmail')}
        label="E-mail for questions (optional)"
        type="email"
        data-nullable
        defaultValue={event?.contactEmail ?? ''}
      />
      <h2 className="mt-4 md:col-span-2">Groups</h2>
      <TextField
        name={named('groupSize')}
        label="People in a group"
        type="number"
        min={SMALLEST_GROUP}
        max={LARGEST_GROUP}
        required
        defaultValue={event?.groupSize ?? 2}
      />
      <SelectField name={named('criteria.objective')} label="Groups aim at" defaultValue={event?.criteria.objective}>
        {OBJECTIVES.map((one) => (
          <option key={one} value={one}>
            {OBJECTIVE_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <SelectField name={named('groupCountRule')} label="How many groups" defaultValue={event?.groupCountRule}>
        {GROUP_COUNT_RULES.map((one) => (
          <option key={one} value={one}>
            {GROUP_COUNT_WORDS[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        name={named('groupCount')}
        label="Number of groups, where one is asked"
        type="number"
        min={1}
        defaultValue={event?.groupCount ?? ''}
      />
      <TextField
        name={named('criteria.noRepeatEvents')}
        label="Nobody meets again from the last … events"
        type="number"
        min={0}
        max={10}
        defaultValue={event?.criteria.noRepeatEvents ?? 0}
      />
      <TextField
        name={named('criteria.commonHours')}
        label="Hours a week that a group has in common, at least"
        type="number"
        min={0}
        max={40}
        defaultValue={event?.criteria.commonHours ?? 0}
      />
      <WeightField
        name={named('criteria.againWeight')}
        label="People who were in one group before"
        weight={event?.criteria.againWeight ?? 0}
        words={againWords}
      />
      <RoleFields prefix={prefix} roles={event?.roles ?? null} capacity={event?.criteria.mentorCapacity ?? null} />
      {mayBeForMakers && (
        <MakerFields
          prefix={prefix}
          audience={event?.audience ?? 'plugin_makers'}
          weights={event?.criteria.factWeights ?? null}
        />
      )}
      <div className="md:col-span-2">
        <Button type="submit" look="primary">
          {submit}
        </Button>
      </div>
    </ApiForm>
  );
}

function againWords(weight: number): string {
  if (weight === 0) return 'Does not count';
  return weight > 0 ? 'Rather in one group again' : 'Rather not again';
}
