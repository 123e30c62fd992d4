import { ApiForm } from '#components/forms/api-form.tsx';
import { SelectField, TextField } from '#components/forms/form-field.tsx';
import { Button } from '#components/ui/button.tsx';

/** Starts a claim. @param plugin the public id that is filled in */
export function ClaimForm({ plugin }: { plugin: string }) {
  return (
    <ApiForm action="/api/company-claims/start-claim" className="grid max-w-[34rem] gap-4">
      <TextField
        name="plugin"
        label="Plugin"
        hint="Its id, as at the end of the address of its page here: store:id"
        autoComplete="off"
        maxLength={500}
        defaultValue={plugin}
      />
      <SelectField name="method" label="Where the code goes">
        <option value="email">To the address that the listing publishes</option>
        <option value="listing">I place it in the description of the listing</option>
      </SelectField>
      <div>
        <Button type="submit" look="primary">
          Get a code
        </Button>
      </div>
    </ApiForm>
  );
}
