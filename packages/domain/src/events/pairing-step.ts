import { z } from 'zod';

const group = z.int().min(1);

/** A change of a pairing by hand. Groups by their number, from 1. */
export const PairingStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('swap'), people: z.tuple([z.uuid(), z.uuid()]) }),
  /** Into a group, also from "not paired". */
  z.strictObject({ kind: z.literal('move'), person: z.uuid(), group }),
  /** Out of their group, to "not paired". */
  z.strictObject({ kind: z.literal('take_out'), person: z.uuid() }),
  z.strictObject({ kind: z.literal('lock_group'), group, isLocked: z.boolean() }),
  z.strictObject({ kind: z.literal('lock_person'), person: z.uuid(), isLocked: z.boolean() }),
  /** The organizer confirms that somebody stays without a group, or takes that back. */
  z.strictObject({ kind: z.literal('sign'), person: z.uuid(), isSigned: z.boolean() }),
  /** Back to an earlier revision of the run: undo and redo. */
  z.strictObject({ kind: z.literal('restore'), revision: z.int().min(0) }),
]);
export type PairingStep = z.infer<typeof PairingStep>;

/** An edit: the step, and the revision that its author saw. */
export const PairingEdit = z.strictObject({ revision: z.int().min(0), step: PairingStep });
export type PairingEdit = z.infer<typeof PairingEdit>;
