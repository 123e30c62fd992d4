export { type Auth, createAuth } from './auth/auth.ts';
export { OIDC_PROVIDER } from './auth/oidc/oidc-plugin.ts';
export { isTokenOld } from './auth/session-times.ts';
export { type SignInState, signInState } from './auth/sign-in-state.ts';
export { deleteExpiredSignIns } from './auth/sign-ins.repository.ts';
export { assertOperator, isOperator } from './operators.ts';
export { Repository, type RequestDeps } from './repository.ts';
export { notFound, RequestError, type RequestErrorCode, wrongField } from './request-error.ts';
export { USER_COLUMNS, UsersRepository } from './users.repository.ts';
