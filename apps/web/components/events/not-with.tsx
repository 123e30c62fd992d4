import { ApiButton } from '#components/forms/api-button.tsx';
import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';

interface Props {
  eventId: string;
  /** By e-mail address. */
  blocks: readonly string[];
  /** Whether they can still be changed. */
  isOpen: boolean;
}

/** With whom the reader is not put into a group: only they see it. */
export function NotWith({ eventId, blocks, isOpen }: Props) {
  const people = blocks.length === 0 ? 'Nobody' : blocks.length === 1 ? '1 person' : `${blocks.length} people`;
  return (
    <>
      {people}, <span className="text-ink-2">only you see this</span>
      {(isOpen || blocks.length > 0) && (
        <details className="mt-1">
          <summary className="w-fit list-none text-link max-md:py-2.5">{isOpen ? 'Change' : 'Show'}</summary>
          <ul>
            {blocks.map((email) => (
              <li key={email} className="flex items-start justify-between gap-2 border-hairline border-b py-1">
                <span className="wrap-anywhere self-center">{email}</span>
                {isOpen && (
                  <ApiButton
                    action={`/api/private-blocks/remove-block/${eventId}`}
                    method="DELETE"
                    body={{ email }}
                    look="quiet"
                    label={`Remove ${email}`}
                  >
                    Remove
                  </ApiButton>
                )}
              </li>
            ))}
          </ul>
          {isOpen && (
            <ApiForm action={`/api/private-blocks/add-block/${eventId}`} resets className="mt-2 grid gap-2">
              <TextField
                name="email"
                label="E-mail"
                hint="They are not told, and neither is whether they take part."
                type="email"
                maxLength={254}
                required
                autoComplete="off"
              />
              <div>
                <Button type="submit">Add</Button>
              </div>
            </ApiForm>
          )}
        </details>
      )}
    </>
  );
}
