import { nameOfUser, type User } from '@pi/domain/events';
import type { Letter } from '@pi/mail';

/** The letter with the code that proves a claim, to the address that a listing publishes. */
export function claimLetter(
  recipient: string,
  { code, listing, user }: { code: string; listing: string; user: User },
  { appUrl, expiresAt }: { appUrl: URL; expiresAt: Date },
): Letter {
  return {
    kind: 'company_claim',
    recipient,
    expiresAt,
    content: {
      subject: `Who belongs to the company behind ${listing}?`,
      paragraphs: [
        `${nameOfUser(user)} says that they belong to the company behind ${listing}, whose listing publishes this address.`,
        'If that is so, enter this code there, or give it to them. It works once, for a day. They can then have their name shown on the page of the company.',
      ],
      code,
      link: { label: 'Enter the code', url: new URL('/me/companies', appUrl).href },
      footer: ['If you do not know them, ignore this letter: without the code nothing is shown.'],
    },
  };
}
