// What questionnaires need in the browser: nothing here may import zod, which is large.
export * from './hours.ts';
export * from './is-answered.ts';
export * from './question-types.ts';

/** The longest free text, in characters; also of each text of an offer/seek question. */
export const LONGEST_ANSWER = 400;
