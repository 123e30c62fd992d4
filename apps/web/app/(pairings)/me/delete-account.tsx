import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';

/** Deletes the account of somebody who types their address. */
export function DeleteAccount() {
  return (
    <Section id="delete" title="Delete my account">
      <p className="mb-3 max-w-[68ch] text-ink-2">
        Your profile, registrations, answers, sessions, keys and all letters to you are deleted at once, and cannot be
        brought back. Organizations and their events stay.
      </p>
      <ApiForm
        action="/api/account/delete-account"
        method="DELETE"
        done="/events"
        className="grid max-w-[34rem] justify-items-start gap-3"
      >
        <TextField
          name="email"
          label="Your e-mail address, to confirm"
          type="email"
          autoComplete="off"
          maxLength={254}
          className="sm:w-80"
        />
        <Button type="submit" className="text-down!">
          Delete my account
        </Button>
      </ApiForm>
    </Section>
  );
}
