'use client';

import type { Board, BoardRevision } from '@pi/domain/events';
import { useEffect, useState } from 'react';
import { callApi } from '#components/forms/call-api.ts';
import type { BoardDifference, PairingAnswer } from '#lib/pairing-board/board-answers.ts';
import { DifferenceList } from './difference-list.tsx';
import { Modal } from './modal.tsx';

interface Props {
  board: Board;
  close(): void;
  /** Makes an earlier revision the latest one; null: nothing can be changed. */
  restore: ((revision: number) => void) | null;
}

/** What changed between two revisions of a run: by default since it was computed. */
export function RevisionsDialog({ board, close, restore }: Props) {
  const { run, revision } = board;
  const [revisions, setRevisions] = useState<BoardRevision[]>([]);
  const [from, setFrom] = useState(0);
  const [to, setTo] = useState(revision.number);
  const [difference, setDifference] = useState<BoardDifference | null>(null);
  const [failure, setFailure] = useState('');

  useEffect(() => {
    void callApi('GET', `/api/pairing/view-revisions/${run.id}`).then(({ data, isOk, message }) => {
      setRevisions((data as PairingAnswer).revisions ?? []);
      setFailure(isOk ? '' : message);
    });
  }, [run.id]);

  useEffect(() => {
    let isCurrent = true;
    void callApi('GET', `/api/pairing/view-difference/${run.id}?from=${from}&to=${to}`).then(
      ({ data, isOk, message }) => {
        if (!isCurrent) return;
        setDifference((data as PairingAnswer).difference ?? null);
        setFailure(isOk ? '' : message);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [run.id, from, to]);

  return (
    <Modal title="Compare revisions" close={close}>
      <div className="mb-3 grid gap-2 md:grid-cols-2">
        <RevisionChoice label="From" value={from} revisions={revisions} choose={setFrom} />
        <RevisionChoice label="To" value={to} revisions={revisions} choose={setTo} />
      </div>
      {failure && <p className="text-down">{failure}</p>}
      {difference && <DifferenceList difference={difference} />}
      {restore && from !== revision.number && (
        <button
          type="button"
          className="text-link mt-4 cursor-pointer"
          onClick={() => {
            restore(from);
            close();
          }}
        >
          Go back to revision {from}
        </button>
      )}
    </Modal>
  );
}

interface ChoiceProps {
  label: string;
  value: number;
  revisions: readonly BoardRevision[];
  choose(revision: number): void;
}

function RevisionChoice({ label, value, revisions, choose }: ChoiceProps) {
  return (
    <label className="min-w-0">
      <span className="mb-1 block font-medium">{label}</span>
      <select
        value={value}
        onChange={({ target }) => choose(Number(target.value))}
        className="h-8 w-full rounded-md border border-hairline-strong bg-paper px-2 max-md:h-10"
      >
        {revisions.length === 0 && <option value={value}>Revision {value}</option>}
        {revisions.map(({ number, step, by }) => (
          <option key={number} value={number}>
            {number}: {step}
            {by ? ` (${by})` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
