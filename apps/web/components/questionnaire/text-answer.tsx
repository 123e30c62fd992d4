import { LONGEST_ANSWER } from '@pi/domain/events/answering';
import { useState } from 'react';

interface Props {
  id: string;
  /** Above the text; without it the question is the label. */
  label?: string;
  labelledBy?: string;
  value: string;
  rows?: number;
  /** What is said beside it when it is left empty; none where it may be. */
  missing: string | undefined;
  /** Whether an empty text is wrong, though nobody left it. */
  isChecked: boolean;
  change(text: string): void;
  leave(): void;
}

/** A text of up to 400 characters with a count; what is missing is said when somebody leaves it. */
export function TextAnswer({ id, label, labelledBy, value, rows = 3, missing, isChecked, change, leave }: Props) {
  const [isLeft, setIsLeft] = useState(false);
  const problem = (isChecked || isLeft) && value.trim() === '' ? missing : undefined;
  return (
    <div>
      {label && (
        <label htmlFor={id} className="mb-1 block font-medium">
          {label}
        </label>
      )}
      <textarea
        id={id}
        rows={rows}
        value={value}
        maxLength={LONGEST_ANSWER}
        aria-labelledby={labelledBy}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => change(target.value)}
        onBlur={() => {
          setIsLeft(true);
          leave();
        }}
        className="block w-full resize-y scroll-mb-24 rounded-md border border-hairline-strong bg-raised px-3 py-2 max-md:text-base aria-invalid:border-down aria-invalid:ring-1 aria-invalid:ring-down"
      />
      <p id={`${id}-note`} className={`mt-1 text-xs ${problem ? 'text-down' : 'text-ink-3'}`}>
        {problem ?? `${value.length} of ${LONGEST_ANSWER}`}
      </p>
    </div>
  );
}
