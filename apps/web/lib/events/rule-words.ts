import type { Event } from '@pi/domain/events';
import { capital } from '../capital.ts';
import { countNoun } from '../count-noun.ts';
import { describeFactWeights } from './fact-words.ts';
import { numberWord } from './number-words.ts';

/** A rule of an event's groups in plain words. */
export interface RuleWords {
  name: string;
  text: string;
}

type Ruled = Pick<Event, 'groupCountRule' | 'groupCount' | 'roles' | 'criteria' | 'organizationName'>;

/**
 * The rules that the groups of an event follow.
 * @param hoursAt the position of the question that asks for hours; null where it is not known
 */
export function describeRules(event: Ruled, hoursAt: number | null): RuleWords[] {
  const { roles, criteria } = event;
  const rules = [describeOnce(event), describeCount(event)];
  if (roles)
    rules.push({
      name: `One ${roles.mentor} in each group`,
      text: `You register as ${roles.mentor} or ${roles.mentee}.`,
    });
  if (roles && criteria.mentorCapacity)
    rules.push({
      name: `${capital(numberWord(criteria.mentorCapacity))} to one`,
      text: `At most ${countNoun(criteria.mentorCapacity, roles.mentee)} for one ${roles.mentor}.`,
    });
  if (criteria.noRepeatEvents > 0) rules.push(describeRepeats(event));
  if (criteria.commonHours > 0)
    rules.push({
      name: `${capital(numberWord(criteria.commonHours))} common ${criteria.commonHours === 1 ? 'hour' : 'hours'}`,
      text: `A week, at least, ${hoursAt === null ? 'taken from the hours that you mark' : `taken from question ${hoursAt}`}.`,
    });
  rules.push(describeAgain(event), describeFacts(event));
  rules.push({
    name: 'Private wishes',
    text: 'You may name people you are not put into a group with. Only you see it.',
  });
  if (criteria.objective === 'fair')
    rules.push({ name: 'Fair first', text: 'Who fits worst counts first, then how well all groups fit together.' });
  return rules.filter((rule) => rule !== null);
}

function describeOnce({ criteria }: Ruled): RuleWords {
  const sizes = criteria.mentorCapacity ? 'Everybody is in one group' : 'Sizes differ by at most one';
  return { name: 'Everyone once', text: `${sizes}, nobody is alone.` };
}

function describeCount({ groupCountRule, groupCount }: Ruled): RuleWords | null {
  if (groupCountRule === 'nearest' || groupCount === null) return null;
  const bound = groupCountRule === 'at_least' ? 'At least' : 'At most';
  return { name: `${bound} ${countNoun(groupCount, 'group')}`, text: 'However many people register.' };
}

function describeRepeats({ criteria: { noRepeatEvents }, organizationName }: Ruled): RuleWords {
  const events = noRepeatEvents === 1 ? 'last event' : `last ${numberWord(noRepeatEvents)} events`;
  return { name: 'No repeats', text: `Nobody you were grouped with at the ${events} of ${organizationName}.` };
}

function describeAgain({ criteria: { againWeight }, organizationName }: Ruled): RuleWords | null {
  if (againWeight === 0) return null;
  return againWeight > 0
    ? { name: 'Rather again', text: `It counts for a group that its people met in one of ${organizationName} before.` }
    : {
        name: 'New faces',
        text: `It counts against a group that its people met in one of ${organizationName} before.`,
      };
}

function describeFacts({ criteria: { factWeights } }: Ruled): RuleWords | null {
  const text = describeFactWeights(factWeights);
  if (!text) return null;
  return { name: 'Your plugins', text: `${text} Of companies that people confirmed, from one day; never revenue.` };
}
