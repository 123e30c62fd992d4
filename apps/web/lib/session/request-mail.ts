import type { Mail } from '@pi/mail';

/** The mail of a process as one request uses it, and whether the request put letters. */
export function requestMail(mail: Mail): { mail: Mail; hasLetters(): boolean } {
  let count = 0;
  return {
    mail: {
      ...mail,
      async put(tx, letters) {
        await mail.put(tx, letters);
        count += letters.length;
      },
    },
    hasLetters: () => count > 0,
  };
}
