/** Why a letter is sent. */
export const LETTER_KINDS = ['sign_in', 'invitation', 'reminder', 'company_claim', 'result'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
