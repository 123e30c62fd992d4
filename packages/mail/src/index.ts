export type { Letter, LetterContent } from './letter.ts';
export {
  countLettersSince,
  deleteLettersBefore,
  deleteUnsentLetters,
  type LetterRow,
  listSentLetters,
} from './letters.repository.ts';
export { createMail, type Mail, type MailMode, mailModeOf } from './mail.ts';
export { renderLetter } from './render-letter.ts';
export type { RequeuedLetters } from './requeue-letters.ts';
export type { SendOptions } from './send-letters.ts';
