/**
 * The four login roles (design, wall 2): none owns anything, none is superuser, each sees the least.
 * app      the product's daily work; nothing of the schema `protected`
 * personal roster pages, import, retirement, eligibility
 * rank     scores, seals, codes; neither `protected` nor `people`
 * audit    group counts of ten or more, through functions
 */
export const loginRoles = ['app', 'personal', 'rank', 'audit'] as const
export type LoginRole = (typeof loginRoles)[number]

export const nameOfLogin = (role: LoginRole): string => `jenjang_${role}`

export type Passwords = Readonly<Record<LoginRole, string>>
/** The connection address of each login role. */
export type RoleUrls = Readonly<Record<LoginRole, string>>

/** The owner's address with another user and password. */
export const urlFor = (ownerUrl: string, role: LoginRole, password: string): string => {
  const url = new URL(ownerUrl)
  url.username = nameOfLogin(role)
  url.password = password
  return url.toString()
}
