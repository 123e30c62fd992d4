import type { User } from '@pi/domain/events';
import type { MyAccountRepository } from './my-account.repository.ts';

/**
 * All that the tables of accounts, letters and inquiries hold of somebody; no tokens, codes or
 * hashes.
 */
export async function exportAccount(repository: MyAccountRepository, { id, email }: User) {
  return {
    account: await repository.getAccount(id),
    providers: await repository.listProviders(id),
    sessions: await repository.listSessions(id),
    keys: await repository.listKeys(id),
    companyClaims: await repository.listClaims(id),
    letters: (await repository.listLetters(email)).map((letter) =>
      letter.kind === 'sign_in' ? { ...letter, subject: null, text: null } : letter,
    ),
    inquiries: await repository.listInquiries(email),
  };
}
