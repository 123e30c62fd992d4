import type { QuestionContent, QuestionType } from '@pi/domain/events';
import { TextArea, TextField } from '#components/forms/form-field.tsx';

interface Props {
  type: QuestionType;
  /** What the question has so far. */
  content?: QuestionContent;
}

/** The settings that only one type of question has. */
export function TypeFields({ type, content }: Props) {
  const scale = content?.type === 'scale' ? content : undefined;
  switch (type) {
    case 'single_choice':
    case 'multiple_choice':
      return (
        <>
          <div className="md:col-span-2">
            <TextArea
              name="content.options"
              label="Options"
              hint="One a line, two to twenty."
              data-list="line"
              required
              defaultValue={content && 'options' in content ? content.options.join('\n') : ''}
            />
          </div>
          {type === 'multiple_choice' && (
            <TextField
              name="content.most"
              label="How many may be chosen (optional)"
              type="number"
              min={1}
              max={20}
              defaultValue={(content?.type === 'multiple_choice' && content.most) || ''}
            />
          )}
        </>
      );
    case 'scale':
      return (
        <>
          <TextField
            name="content.steps"
            label="Steps"
            type="number"
            min={2}
            max={10}
            defaultValue={scale?.steps ?? 5}
          />
          <TextField
            name="content.lowest"
            label="1 means (optional)"
            maxLength={60}
            data-nullable
            defaultValue={scale?.lowest ?? ''}
          />
          <TextField
            name="content.highest"
            label="The highest step means (optional)"
            maxLength={60}
            data-nullable
            defaultValue={scale?.highest ?? ''}
          />
        </>
      );
    default:
      return null;
  }
}
