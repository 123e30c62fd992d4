import { LARGEST_WEIGHT } from '@pi/domain/events/answering';
import { SelectField } from '#components/forms/form-field.tsx';
import { weightWords } from '#lib/events/question-words.ts';

interface Props {
  name: string;
  label: string;
  weight: number;
  /** What a weight means; as of answers where it is left out. */
  words?: (weight: number) => string;
}

const WEIGHTS = Array.from({ length: 2 * LARGEST_WEIGHT + 1 }, (_, index) => LARGEST_WEIGHT - index);

/** How much something counts for groups, and which way. */
export function WeightField({ name, label, weight, words = weightWords }: Props) {
  return (
    <SelectField name={name} label={label} data-number defaultValue={weight}>
      {WEIGHTS.map((one) => (
        <option key={one} value={one}>
          {one > 0 ? `+${one}` : one}: {words(one)}
        </option>
      ))}
    </SelectField>
  );
}
