import type { INQUIRY_ACTIONS, INQUIRY_INTENTS } from '@pi/domain';
import type { InquiryField } from './read-inquiry.ts';

export const INTENT_WORDS: Record<(typeof INQUIRY_INTENTS)[number], string> = {
  report: 'A report',
  data: 'Data',
  tailored_work: 'Tailored work',
  other: 'Something else',
};

export const ACTION_WORDS: Record<(typeof INQUIRY_ACTIONS)[number], string> = {
  send_offer: 'Send me an offer',
  call_back: 'Call me back',
  answer_by_email: 'Answer by e-mail',
};

/** What is wrong with a field, beside it. */
export const ERROR_WORDS: Record<InquiryField, string> = {
  name: 'Enter your name, at most 200 characters.',
  email: 'Enter an e-mail address such as ann@example.com.',
  position: 'At most 200 characters.',
  intent: 'Choose what it is about.',
  message: 'Write a message, at most 5,000 characters.',
  action: 'Choose what should follow.',
};

/** Why an inquiry was not taken although every field is right. */
export const PROBLEM_WORDS: Record<string, string> = {
  too_fast: 'That was faster than a person fills in a form. Please send it once more.',
  too_many: 'Too many inquiries came in within an hour. Please try again later.',
  not_stored: 'Your inquiry could not be stored. Please try again in a few minutes.',
};
