import type { Question } from '@pi/domain/events';
import { describe, expect, test } from 'vitest';
import { listKinds } from './list-kinds.ts';
import { createNameRemover } from './name-remover.ts';

const removeNames = createNameRemover([{ firstName: 'Ann', lastName: 'Lee' }]);
const person = (stage: string | null, field: string | null = null) => ({ stage, field });

function question(position: number, text: string, content: Partial<Question['content']>): Question {
  return { id: `id-${position}`, position, text, shortName: null, weight: 1, isRequired: true, content } as Question;
}

describe('listKinds', () => {
  test('lists what at least two people say, in the spelling of most of them', () => {
    const people = [
      person('Senior'),
      person('senior'),
      person('Senior', 'Law'),
      person('PhD in Old Norse'),
      person(null),
    ];
    expect(listKinds({ roles: null }, [], people, removeNames)).toEqual([
      { about: 'year or stage', kinds: [{ id: 's1', label: 'Senior', selector: { by: 'stage', value: 'Senior' } }] },
    ]);
  });

  test('lists roles, options and the steps of a scale under ids of their own', () => {
    const questions = [
      question(1, 'What do you play?', { type: 'single_choice', options: ['Openings', 'Endings'] }),
      question(2, 'How good?', { type: 'scale', steps: 3, lowest: 'new', highest: null }),
      question(3, 'Tell us', { type: 'free_text' }),
      question(4, 'When?', { type: 'availability' }),
    ];
    const groups = listKinds({ roles: { mentor: 'Guide', mentee: 'Newcomer' } }, questions, [], removeNames);
    expect(groups.map(({ about, kinds }) => [about, kinds.map(({ id, label }) => `${id} ${label}`)])).toEqual([
      ['role', ['r1 Guide', 'r2 Newcomer']],
      ['What do you play?', ['q1o1 Openings', 'q1o2 Endings']],
      ['How good?', ['q2o1 1 (new)', 'q2o2 2', 'q2o3 3']],
    ]);
  });

  test('leaves out what names somebody', () => {
    const questions = [
      question(1, 'Have you met Ann?', { type: 'single_choice', options: ['Yes', 'No'] }),
      question(2, 'Your host?', { type: 'single_choice', options: ['Lee', 'Ray'] }),
    ];
    const people = [
      person('Friend of Ann'),
      person('Friend of Ann'),
      person('ann@club.example'),
      person('ann@club.example'),
    ];
    const groups = listKinds({ roles: { mentor: 'Lee', mentee: 'Newcomer' } }, questions, people, removeNames);
    expect(groups.flatMap(({ kinds }) => kinds.map(({ label }) => label))).toEqual(['mentor', 'Newcomer']);
  });

  test.each(['Your pronouns', 'Gender', 'Your religion', 'Any disability?', 'Political views', 'Your health'])(
    'leaves out a question such as %j',
    (text) => {
      const asked = question(1, text, { type: 'single_choice', options: ['A', 'B'] });
      expect(listKinds({ roles: null }, [asked], [], removeNames)).toEqual([]);
    },
  );

  test('leaves out options and years that say a gender', () => {
    const asked = question(1, 'About you', { type: 'single_choice', options: ['Woman', 'Man'] });
    const people = [person('2nd year, she/her'), person('2nd year, she/her')];
    expect(listKinds({ roles: null }, [asked], people, removeNames)).toEqual([]);
  });
});
