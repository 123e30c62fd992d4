import { z } from 'zod';
import { cleanText, ShortText } from '../text.ts';

/** One line that somebody types: cleaned, not empty, not longer. */
export const Line = (longest: number) =>
  z
    .string()
    .max(4 * longest, `at most ${longest} characters`)
    .pipe(
      ShortText.refine((text) => text.length > 0, 'must not be empty').refine(
        (text) => text.length <= longest,
        `at most ${longest} characters`,
      ),
    );

/** Text of several lines that somebody types: cleaned, not longer. */
export const Lines = (longest: number) => z.string().max(longest, `at most ${longest} characters`).transform(cleanText);

/** An empty line is none. */
export const OptionalLine = (longest: number) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), Line(longest).nullable());

/** An e-mail address in small letters. */
export const Email = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('not an e-mail address').max(254));

/** What people say of themselves. */
export const Profile = z.strictObject({
  firstName: Line(100),
  lastName: Line(100),
  phone: OptionalLine(40).default(null),
  /** Year or stage, e.g. "3rd year". */
  stage: OptionalLine(60).default(null),
  /** Field or major. */
  field: OptionalLine(100).default(null),
  interests: z.array(Line(40)).max(20, 'at most 20').default([]),
});
export type Profile = z.infer<typeof Profile>;

/** Somebody with an account. Names are empty until their profile is filled in. */
export const User = z.object({
  id: z.uuid(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  phone: z.string().nullable(),
  stage: z.string().nullable(),
  field: z.string().nullable(),
  interests: z.array(z.string()),
});
export type User = z.infer<typeof User>;

/** The fields of a profile that a complete one has. */
export const COMPLETE_PROFILE = ['firstName', 'lastName', 'stage', 'field'] as const;

/** The fields that are missing from a complete profile; none when it is complete. */
export function missingProfileFields(user: User): (typeof COMPLETE_PROFILE)[number][] {
  return COMPLETE_PROFILE.filter((field) => !user[field]);
}

/** The name of a user as others read it; their e-mail address is never part of it. */
export function nameOfUser({ firstName, lastName }: Pick<User, 'firstName' | 'lastName'>): string {
  return `${firstName} ${lastName}`.trim() || 'No name yet';
}
