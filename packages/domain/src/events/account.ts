import { z } from 'zod';
import { Email, Line } from './user.ts';

/** What somebody calls a key of the API. */
export const ApiKeyDraft = z.strictObject({ name: Line(60) });
export type ApiKeyDraft = z.infer<typeof ApiKeyDraft>;

/** What somebody types to delete their account: their own address. */
export const AccountDeletion = z.strictObject({ email: Email });
export type AccountDeletion = z.infer<typeof AccountDeletion>;
