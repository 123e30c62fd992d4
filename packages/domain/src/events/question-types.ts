/** The types of questions. */
export const QUESTION_TYPES = [
  'single_choice',
  'multiple_choice',
  'scale',
  'free_text',
  'offer_seek',
  'availability',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Weights go from -5 (people should differ) to 5 (people should be alike); 0: not used. */
export const LARGEST_WEIGHT = 5;
