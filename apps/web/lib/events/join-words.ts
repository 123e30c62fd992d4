import type { SkipReason } from '@pi/domain/events';
import type { JoinResult } from '@pi/events';
import { countNoun } from '../count-noun.ts';

const REASONS: Record<SkipReason, string> = {
  unknown: 'there is no such organization',
  already_member: 'you are one of its admins already',
  already_requested: 'you have asked before',
  denied: 'your request was denied before',
};

/**
 * What became of requests to join, in words: how many were sent, and which were skipped and why.
 */
export function describeJoin({ requested, skipped }: JoinResult): string {
  const sent = `${countNoun(requested.length, 'request')} sent.`;
  const others = skipped.map(({ organization, name, reason }) => `${name ?? organization}: ${REASONS[reason]}.`);
  return [sent, ...(others.length > 0 ? ['Skipped:', ...others] : [])].join(' ');
}
