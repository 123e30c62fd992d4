'use server';

import { headers } from 'next/headers';
import { type CheckDraft, toAnsweredDraft, toDraft } from '#lib/check/check-draft.ts';
import { checkForm } from '#lib/check/check-form.ts';
import { type ShownCheck, toShownCheck } from '#lib/check/shown-check.ts';

export interface CheckPageState {
  draft: CheckDraft;
  check?: ShownCheck;
  /** Why there is no answer, and the field that is wrong. */
  problem?: { message: string; field: string };
}

/** Answers the form of the page; without script the page itself is the answer. */
export async function checkAction(_before: CheckPageState, form: FormData): Promise<CheckPageState> {
  const given = await checkForm(form, await headers());
  if ('message' in given)
    return { draft: toDraft(form), problem: { message: given.message, field: given.issues[0]?.field ?? '' } };
  const ids = given.answer.plugins.map((one) => one.given);
  return { draft: toAnsweredDraft(form, ids), check: toShownCheck(given.answer) };
}
