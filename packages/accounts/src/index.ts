export { type Auth, createAuth, OIDC_PROVIDER } from './auth.ts';
export { assertOperator, isOperator } from './operators.ts';
export { Repository, type RequestDeps } from './repository.ts';
export { notFound, RequestError, type RequestErrorCode, wrongField } from './request-error.ts';
export { type SignInState, signInState } from './sign-in-state.ts';
export { USER_COLUMNS, UsersRepository } from './users.repository.ts';
