import { INQUIRY_ACTIONS, INQUIRY_INTENTS } from '@pi/domain';
import { Button } from '#components/ui/button.tsx';
import { Field, fieldStyle } from '#components/ui/field.tsx';
import { ACTION_WORDS, ERROR_WORDS, INTENT_WORDS } from '#lib/inquiry/inquiry-words.ts';
import { type InquiryDraft, type InquiryField, SHOWN_AT, TRAP } from '#lib/inquiry/read-inquiry.ts';

interface Props {
  /** What was written before a mistake was found. */
  draft: InquiryDraft;
  /** The fields that are wrong. */
  wrong: readonly InquiryField[];
  /** The moment at which the page is made, in milliseconds. */
  now: number;
}

/** The form of an inquiry; works without script, and the browser checks the fields first. */
export function InquiryForm({ draft, wrong, now }: Props) {
  const field = (name: InquiryField) => ({
    id: name,
    name,
    defaultValue: draft[name],
    'aria-invalid': wrong.includes(name) || undefined,
    'aria-describedby': wrong.includes(name) ? `${name}-error` : undefined,
  });
  const error = (name: InquiryField) => (wrong.includes(name) ? ERROR_WORDS[name] : undefined);
  return (
    <form action="/services/inquiry" method="post" className="grid max-w-[42rem] gap-4 md:grid-cols-2">
      <Field id="name" label="Name" error={error('name')}>
        <input {...field('name')} required maxLength={200} autoComplete="name" className={fieldStyle} />
      </Field>
      <Field id="email" label="E-mail" error={error('email')}>
        <input {...field('email')} type="email" required maxLength={254} autoComplete="email" className={fieldStyle} />
      </Field>
      <Field id="position" label="Position (optional)" error={error('position')}>
        <input {...field('position')} maxLength={200} autoComplete="organization-title" className={fieldStyle} />
      </Field>
      <Field id="intent" label="What it is about" error={error('intent')}>
        <select {...field('intent')} required className={fieldStyle}>
          <option value="">Choose</option>
          {INQUIRY_INTENTS.map((intent) => (
            <option key={intent} value={intent}>
              {INTENT_WORDS[intent]}
            </option>
          ))}
        </select>
      </Field>
      <div className="md:col-span-2">
        <Field id="message" label="Message" error={error('message')}>
          <textarea
            {...field('message')}
            required
            maxLength={5000}
            rows={6}
            className={`${fieldStyle} h-auto! py-1.5`}
          />
        </Field>
      </div>
      <Field id="action" label="What should follow" error={error('action')}>
        <select {...field('action')} required className={fieldStyle}>
          <option value="">Choose</option>
          {INQUIRY_ACTIONS.map((action) => (
            <option key={action} value={action}>
              {ACTION_WORDS[action]}
            </option>
          ))}
        </select>
      </Field>
      <div hidden>
        <label htmlFor={TRAP}>Leave this empty</label>
        <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" />
      </div>
      <input type="hidden" name={SHOWN_AT} value={now} />
      <div className="md:col-span-2">
        <Button type="submit" look="primary">
          Send
        </Button>
      </div>
    </form>
  );
}
