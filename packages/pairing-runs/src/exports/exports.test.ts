import { describe, expect } from 'vitest';
import { boardOf, refusal, test } from '../../test/fixture.ts';
import { exportPairings } from './export-pairings.ts';
import { toCsv } from './to-csv.ts';
import { toJson } from './to-json.ts';
import { toText } from './to-text.ts';

describe('exportPairings', () => {
  test('is refused to participants, and before anybody was paired', async ({ club }) => {
    const event = await club.ended(['Ann', 'Ben']);
    const { Ann = event.owner } = event.people;
    await expect(exportPairings(club.runs, Ann, event.id)).rejects.toEqual(refusal('forbidden', /admins/));
    await expect(exportPairings(club.runs, event.owner, event.id)).rejects.toEqual(refusal('conflict', /TERMINATED/));
  });

  test('has everybody who is registered, in three formats', async ({ club }) => {
    const event = await club.ended([
      'Ann',
      { name: 'Ben', profile: { lastName: '=cmd|"/c calc"!A1', stage: '+1', field: 'a, b' } },
      { name: 'Cem', answers: [undefined] },
    ]);
    await boardOf(club.pair(event));
    const pairing = await exportPairings(club.runs, event.owner, event.id);
    const [head, ...lines] = toCsv(pairing).split('\r\n');
    expect(head).toBe(
      'name,canvas_user_id,user_id,login_id,sections,group_name,group_number,first_name,last_name,email,role,stage,field,own_score,not_paired',
    );
    expect(lines.map((line) => line.replace(/,[01]?(\.\d+)?,(?=[^,]*$)/, ',SCORE,'))).toEqual([
      `"Ben =cmd|""/c calc""!A1",,,ben@example.com,,Group 1,1,Ben,"'=cmd|""/c calc""!A1",ben@example.com,,'+1,"a, b",SCORE,`,
      'Ann Test,,,ann@example.com,,Group 1,1,Ann,Test,ann@example.com,,,,SCORE,',
      'Cem Test,,,cem@example.com,,,,Cem,Test,cem@example.com,,,,SCORE,Question 1 is open.',
      '',
    ]);
    expect(toJson(pairing)).toMatchObject({
      event: { title: 'Autumn groups', status: 'TERMINATED' },
      run: { number: 1, revision: 0, seed: 1 },
      groups: [{ number: 1, people: [{ email: 'ben@example.com' }, { email: 'ann@example.com' }] }],
      notPaired: [{ email: 'cem@example.com', notPaired: { reason: 'open_questions' } }],
    });
    expect(toText(pairing)).toMatch(
      /^Autumn groups\nClub of Olga, run 1, revision 0\n\nGroup 1\n {2}Ben =cmd[^\n]* <ben@example\.com>\n {2}Ann Test <ann@example\.com>\n(?: {2}\* [^\n]*\n)*\nNot paired\n {2}Cem Test <cem@example\.com>: Question 1 is open\.\n$/,
    );
  });
});
