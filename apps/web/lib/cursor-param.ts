import { CURSOR_META, type Issue, parseCursor } from '@pi/domain/api';
import { z } from 'zod';

/** The parameter of a list that goes on: where the address `next` of an answer leads. */
export const CursorParam = z.object({
  cursor: z
    .string()
    .meta(CURSOR_META)
    .transform((text, context) => {
      const found = parseCursor(text);
      if (!found) context.addIssue({ code: 'custom', message: 'cursor must be one that an answer gave.' });
      return found ?? z.NEVER;
    })
    .optional(),
});

/** The refusal of a valid cursor of another list. */
export const OTHER_CURSOR: Issue = {
  field: 'cursor',
  message: 'cursor is of a list with other parameters.',
};
