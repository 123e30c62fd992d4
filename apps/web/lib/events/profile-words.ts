import type { COMPLETE_PROFILE } from '@pi/domain/events';

/** What readers call the fields that a complete profile has. */
export const PROFILE_FIELD_WORDS: Record<(typeof COMPLETE_PROFILE)[number], string> = {
  firstName: 'first name',
  lastName: 'last name',
  stage: 'year or stage',
  field: 'field or major',
};
