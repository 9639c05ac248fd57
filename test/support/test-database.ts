import type { Passwords } from '#platform/db/login-roles.ts'

export const templateName = 'jenjang_template'

/** Of the test server only, which listens on a private socket and ends with the run. */
export const passwords: Passwords = { app: 'app-test', personal: 'personal-test', rank: 'rank-test', audit: 'audit-test' }
