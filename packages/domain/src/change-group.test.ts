import { describe, expect, test } from 'vitest';
import { CHANGE_GROUPS, groupOfChange, KINDS_OF_GROUP } from './change-group.ts';
import { CHANGE_KINDS, type OwnershipDetails } from './market-change.ts';

function detailsOf(confidence: number): OwnershipDetails {
  return { confidence, changed: [], kept: [] };
}

describe('groupOfChange', () => {
  test('takes contacts that all but certainly became another’s as a change of hands, others not', () => {
    expect(groupOfChange({ kind: 'contact_changed', details: detailsOf(0.69) })).toBe('developer');
    expect(groupOfChange({ kind: 'contact_changed', details: null })).toBe('developer');
    expect(groupOfChange({ kind: 'contact_changed', details: detailsOf(0.7) })).toBe('hands');
  });

  test('takes another owner and another product as a change of hands', () => {
    expect(groupOfChange({ kind: 'owner_changed' })).toBe('hands');
    expect(groupOfChange({ kind: 'taken_over' })).toBe('hands');
  });

  test('gives every kind a group that has it', () => {
    for (const kind of CHANGE_KINDS) expect(KINDS_OF_GROUP[groupOfChange({ kind })]).toContain(kind);
  });
});

describe('KINDS_OF_GROUP', () => {
  test('names each kind in one group, but contacts in two', () => {
    const named = CHANGE_GROUPS.flatMap((group) => KINDS_OF_GROUP[group]);
    expect(named.toSorted()).toEqual([...CHANGE_KINDS, 'contact_changed'].toSorted());
  });
});
