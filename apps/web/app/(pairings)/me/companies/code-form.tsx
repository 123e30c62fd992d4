import { ApiForm } from '#components/forms/api-form.tsx';
import { TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';

/** Takes the code of a letter. */
export function CodeForm({ action }: { action: string }) {
  return (
    <ApiForm action={action} className="mt-2">
      <div className="flex items-end gap-2">
        <TextField
          name="code"
          label="Code"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          className="w-32! font-mono tracking-[0.2em]"
        />
        <Button type="submit">Confirm</Button>
      </div>
    </ApiForm>
  );
}
