'use server';

import { headers } from 'next/headers';
import { checkForm } from '#lib/check/check-form.ts';
import { type ShownCheck, toShownCheck } from '#lib/check/shown-check.ts';

/** What the form held, so that nobody fills it in twice. */
export interface CheckDraft {
  marketplace: string;
  since: string;
  ids: string;
}

export interface CheckPageState {
  draft: CheckDraft;
  check?: ShownCheck;
  /** Why there is no answer, and the field that is wrong. */
  problem?: { message: string; field: string };
}

/** More ids are not put into the form again: the answer would carry them twice. */
const LONGEST_DRAFT = 200_000;

/** Answers the form of the page; without script the page itself is the answer. */
export async function checkAction(_before: CheckPageState, form: FormData): Promise<CheckPageState> {
  const given = await checkForm(form, await headers());
  const draft = { marketplace: textOf(form, 'marketplace'), since: textOf(form, 'since'), ids: textOf(form, 'ids') };
  if ('message' in given)
    return { draft: shortened(draft), problem: { message: given.message, field: given.issues[0]?.field ?? '' } };
  // Those of a file too: the form then asks for the same again.
  const ids = given.answer.plugins.map((one) => one.given).join('\n');
  return { draft: shortened({ ...draft, ids }), check: toShownCheck(given.answer) };
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function shortened(draft: CheckDraft): CheckDraft {
  return draft.ids.length > LONGEST_DRAFT ? { ...draft, ids: '' } : draft;
}
