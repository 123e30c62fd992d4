import type { ProfileView } from '@pi/accounts';
import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';

const WORDS = { firstName: 'first name', lastName: 'last name', stage: 'year or stage', field: 'field or major' };

interface Props {
  view: ProfileView;
  /** Where the reader came from and goes back to. */
  done?: string;
}

/** What somebody says of themselves, to change; what is missing is said above. */
export function ProfileForm({ view: { user, missing }, done }: Props) {
  return (
    <Section id="profile" title="Profile" note={missingWords(missing)}>
      <ApiForm action="/api/account/edit-profile" method="PUT" done={done} className="grid max-w-[34rem] gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="firstName"
            label="First name"
            autoComplete="given-name"
            maxLength={100}
            defaultValue={user.firstName}
          />
          <TextField
            name="lastName"
            label="Last name"
            autoComplete="family-name"
            maxLength={100}
            defaultValue={user.lastName}
          />
        </div>
        <TextField
          name="phone"
          label="Telephone (optional)"
          type="tel"
          autoComplete="tel"
          maxLength={40}
          defaultValue={user.phone ?? ''}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="stage" label="Year or stage" maxLength={60} defaultValue={user.stage ?? ''} />
          <TextField name="field" label="Field or major" maxLength={100} defaultValue={user.field ?? ''} />
        </div>
        <TextField
          name="interests"
          label="Interests"
          hint="Separated by commas, at most 20."
          data-list="comma"
          defaultValue={user.interests.join(', ')}
        />
        <div>
          <Button type="submit" look="primary">
            Save
          </Button>
        </div>
      </ApiForm>
    </Section>
  );
}

function missingWords(missing: ProfileView['missing']): string {
  if (missing.length === 0) return 'Complete. Those in your group see your name and e-mail address.';
  const list = new Intl.ListFormat('en').format(missing.map((field) => WORDS[field]));
  return `Missing: ${list}. Some organizations need a complete profile of those who take part.`;
}
