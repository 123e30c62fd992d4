import type { OrganizationDraft } from '@pi/domain/events';
import { ApiForm } from '#components/forms/api-form.tsx';
import { CheckField, TextArea, TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  action: string;
  method: 'POST' | 'PUT';
  done: string;
  draft?: OrganizationDraft;
  submit: string;
}

/** What an organization says of itself. */
export function OrganizationForm({ action, method, done, draft, submit }: Props) {
  return (
    <ApiForm action={action} method={method} done={done} className="grid max-w-[36rem] gap-4">
      <TextField name="name" label="Name" required maxLength={120} defaultValue={draft?.name} />
      <TextArea
        name="description"
        label="Description"
        hint="Who you are, and what your events are for."
        maxLength={2000}
        defaultValue={draft?.description}
      />
      <CheckField
        name="requiresProfile"
        label="People need a complete profile to join our events"
        hint="First and last name, year or stage, and field."
        defaultChecked={draft?.requiresProfile}
      />
      <div>
        <Button type="submit" look="primary">
          {submit}
        </Button>
      </div>
    </ApiForm>
  );
}
