import type { EventRole } from '@pi/domain/events';

/** Somebody in the reader's own group. */
export interface GroupMember {
  id: string;
  name: string;
  email: string;
  stage: string | null;
  field: string | null;
  role: EventRole | null;
  isReader: boolean;
  /** Whether the reader would meet them again; null: they did not say. */
  again: 'yes' | 'no' | null;
}

/** The group that the reader is in. */
export interface OwnGroup {
  number: number;
  members: GroupMember[];
  /** Sentences made of what its people really share. */
  reasons: string[];
}
