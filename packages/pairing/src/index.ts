export { checkFeasibility, type Feasibility } from './feasibility/check-feasibility.ts';
export { findPairing } from './feasibility/find-pairing.ts';
export { type Instance, parseInstance, WrongInstance } from './instance/parse-instance.ts';
export { type InstanceOptions, problemOfInstance } from './instance/problem-of-instance.ts';
export { type Repair, repair } from './moves/repair.ts';
export { type Place, viewPlaces } from './moves/view-places.ts';
export { evenSizes, groupSizes, type SizeRule } from './problem/group-sizes.ts';
export { EVERYONE_ONCE, FIXED_PEOPLE, GROUP_SIZES, type HardRule, type HardRuleKind } from './problem/hard-rule.ts';
export { groupScore, ownScores } from './problem/own-scores.ts';
export { PairScores } from './problem/pair-scores.ts';
export {
  BOUND_METHODS,
  type Bound,
  type BoundMethod,
  type Groups,
  type Person,
  type Problem,
  type Progress,
  SCORED_PAIRS,
  type ScoredPairs,
  type Solution,
} from './problem/problem.ts';
export { planRounds, type RoundPlan } from './rounds/plan-rounds.ts';
export { describeReason, type ReasonNames } from './scores/reasons/describe-reason.ts';
export { explainGroup, explainPair } from './scores/reasons/explain-group.ts';
export type { QuarterSpan, Reason, ReasonKind } from './scores/reasons/reason.ts';
export { ONE, type PairWeight, type Respondent, type ScoreInput } from './scores/respondent.ts';
export { scorePeople } from './scores/score-people.ts';
export { type PairOptions, pairPeople, SOLVER_VERSION } from './solver/pair-people.ts';
export { type Violation, validate } from './validate/validate.ts';
