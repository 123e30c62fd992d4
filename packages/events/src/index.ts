export { requireEventAdmin, requireMember } from './access.ts';
export { type AnswerChart, FEWEST_ANSWERS } from './answers/chart-answers.ts';
export { type Participant, viewPeople } from './answers/people.ts';
export { type Questionnaire, submitAnswers, viewQuestionnaire } from './answers/questionnaire.ts';
export { viewAnswers } from './answers/view-answers.ts';
export { showMe, withdrawClaim } from './company-claims/change-claim.ts';
export { CompanyClaimsRepository } from './company-claims/company-claims.repository.ts';
export { confirmClaim } from './company-claims/confirm-claim.ts';
export { confirmPlacedCodes } from './company-claims/confirm-placed-codes.ts';
export { type StartedClaim, startClaim } from './company-claims/start-claim.ts';
export { type ClaimState, type ClaimView, viewClaims } from './company-claims/view-claims.ts';
export { createEvent, deleteEvent, editEvent, moveEndDay, moveEvent } from './events/change-event.ts';
export { type EventFilter, EventsRepository } from './events/events.repository.ts';
export { type EventView, viewEvent } from './events/view-event.ts';
export { type EventList, viewMyEvents, viewOrganizedEvents, viewPublicEvents } from './events/view-events.ts';
export { type Progress, viewProgress } from './events/view-progress.ts';
export { assertState } from './events/wrong-state.ts';
export { type ImageFolder, MOST_IMAGE_BYTES, readImage, removeImage, uploadImage } from './images/event-image.ts';
export { spendAllowance } from './limits/spend-allowance.ts';
export { exportMyData } from './my-data/export-my-data.ts';
export { MyDataRepository } from './my-data/my-data.repository.ts';
export { deleteOrganization, editOrganization, foundOrganization } from './organizations/found-organization.ts';
export {
  approveRequest,
  denyRequest,
  type JoinResult,
  leaveOrganization,
  promoteAdmin,
  removeAdmin,
  requestToJoin,
  withdrawRequest,
} from './organizations/membership.ts';
export { type JoinRequest, type Member, OrganizationsRepository } from './organizations/organizations.repository.ts';
export { type OrganizationView, viewOrganization } from './organizations/view-organization.ts';
export {
  createQuestion,
  deleteQuestion,
  editQuestion,
  editWeight,
  orderQuestions,
} from './questions/change-questions.ts';
export { QuestionsRepository } from './questions/questions.repository.ts';
export { addBlock, removeBlock, viewBlocks } from './registrations/blocks.ts';
export { changeRole, registerUser, unregisterUser } from './registrations/register.ts';
export { type Invited, RegistrationsRepository } from './registrations/registrations.repository.ts';
export { type ReminderChoice, RemindersRepository } from './reminders/reminders.repository.ts';
export { remindNow, sendReminders } from './reminders/send-reminders.ts';
export { chooseReminders, viewReminders } from './reminders/skip-reminders.ts';
export { importRoster, MOST_ROSTER_BYTES, type RosterResult } from './roster/import-roster.ts';
export { RefusalsRepository } from './roster/refusals.repository.ts';
export { chooseInvitations, type InvitationChoice, viewRefusal } from './roster/refuse-invitations.ts';
export { RosterRepository } from './roster/roster.repository.ts';
export { takeInvitation } from './roster/take-invitation.ts';
export { fillSample } from './sample/fill-sample.ts';
export { SampleRepository } from './sample/sample.repository.ts';
export { doUpkeep, type UpkeepDeps } from './upkeep/do-upkeep.ts';
