import { Secret } from 'otpauth'
import { type Seat, type Role, roles, seats } from '#platform/face/access-codes.ts'
import { type Agency, systemContext, withContext } from '#platform/http/context.ts'
import { identityContract } from '#platform/identity/contract.ts'
import { hashPassword } from '#platform/identity/password.ts'
import { newTotpSecret, totpAddress } from '#platform/identity/second-factor.ts'
import { takeSeat } from '#platform/access/seats.ts'
import { anyone, type Client, type Known, reopen, signedIn, type Stage } from './client.ts'
import type { DemoAccount } from './demo-accounts.ts'

/** The demonstration's one password: it protects nothing, since it stands on the sign-in page. */
export const demoPassword = 'kabupaten contoh'

/** A person of the demonstration who can act again and again as days pass. */
export type Player = { readonly personId: string; readonly name: string; readonly come: () => Promise<Client>; readonly account: DemoAccount }

export type Person = { readonly personId: string; readonly employeeId: string | null; readonly name: string }

export type Cast = {
  readonly role: (role: Role, person: Person, agency?: Agency) => Promise<Player>
  readonly seat: (seat: Seat, person: Person) => Promise<Player>
  readonly entrant: (person: Person) => Promise<Player>
  /** Someone from outside who takes a one-time address. */
  readonly accept: (address: string, person: { readonly name: string; readonly role: string }) => Promise<Player>
}

const names: Readonly<Partial<Record<Role | Seat, string>>> = {
  agency_admin: 'admin', hr_officer: 'kepegawaian', hr_head: 'kepala', appointing_official: 'bupati', regional_secretary: 'sekda', unit_officer: 'unit',
  organiser: 'panitia', overseer: 'pengawas', auditor: 'peninjau', province_officer: 'provinsi', employee: 'pegawai', platform_operator: 'operator',
  judge: 'juri', chair: 'ketua', mentor: 'mentor', entrant: 'peserta', secretary: 'sekretaris', examiner: 'penelaah', transcriber: 'penyalin', partner: 'mitra',
}

export const assembleCast = async (stage: Stage, agency: Agency): Promise<Cast> => {
  const passwordHash = await hashPassword(demoPassword)
  const taken = new Map<string, number>()
  const usernameOf = (role: string, where: Agency): string => {
    const base = `${names[role as Role] ?? role}${where.id === agency.id ? '' : `.${where.code}`}`
    const count = (taken.get(base) ?? 0) + 1
    taken.set(base, count)
    return count === 1 ? base : `${base}${count}`
  }
  const make = async (role: string, person: Person, given: { readonly roles: readonly Role[]; readonly agency: Agency }): Promise<Player> => {
    const username = usernameOf(role, given.agency)
    const secret = newTotpSecret()
    const client = await signedIn(stage, { name: person.name, agency: given.agency, roles: given.roles, personId: person.personId, username, passwordHash, secret })
    const accountId = await accountOf(stage, client.personId)
    return player(stage, { personId: client.personId, accountId, name: person.name, agency: given.agency, secret }, { role, username, employee: person.employeeId !== null })
  }
  return {
    role: async (role, person, where = agency) => await make(role, person, { roles: [role], agency: where }),
    seat: async (seat, person) => await make(seat, person, { roles: [], agency }),
    entrant: async (person) => await make('entrant', person, { roles: [], agency }),
    accept: async (address, person) => {
      const token = address.split('#')[1] ?? ''
      const guest = anyone(stage.origin)
      const { username, totp } = await guest.call(identityContract.activate, { body: { token, password: demoPassword } })
      const secret = Buffer.from(Secret.fromBase32(totp.base32).buffer)
      const account = await stage.services.pools.of('app').selectFrom('platform.account').select(['id', 'person_id']).where('username', '=', username).executeTakeFirstOrThrow()
      return player(stage, { personId: account.person_id, accountId: account.id, name: person.name, agency, secret }, { role: person.role, username, employee: false })
    },
  }
}

const player = (stage: Stage, known: Known, given: { readonly role: string; readonly username: string; readonly employee: boolean }): Player => ({
  personId: known.personId,
  name: known.name,
  come: async () => await reopen(stage, known),
  account: { ...given, name: known.name, password: demoPassword, totp: totpAddress(known.secret, given.username, 'Jenjang').base32, agency: known.agency.code },
})

const accountOf = async ({ services }: Stage, personId: string): Promise<string> =>
  (await services.pools.of('app').selectFrom('platform.account').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow()).id

/** A seat that no act of the contest gives yet: it is taken as the process would give it. */
export const seated = async ({ services, clock }: Stage, agency: Agency, processId: string, personId: string, seat: Seat): Promise<void> => {
  await withContext(services, 'app', systemContext(services, agency, await clock.now()), async (ctx) => {
    await takeSeat(ctx, { processId, personId, seat })
  })
}

/** One account for each role and seat comes first, in the order of the words of access; the others follow. */
export const inOrder = (accounts: readonly DemoAccount[], code: string): readonly DemoAccount[] => {
  const order: readonly string[] = [...roles, ...seats]
  const rank = (account: DemoAccount): number => (account.agency === code ? 0 : 1000) + order.indexOf(account.role)
  return [...accounts].sort((a, b) => rank(a) - rank(b) || a.username.localeCompare(b.username, 'id', { numeric: true }))
}
