import { modules } from '../modules.ts'
import { openServices, type ServicesGiven } from '../open-services.ts'
import { setClock } from '#platform/clock/clock.ts'
import { type Instant, instantOf, later, millisecondsOf } from '#platform/clock/instant.ts'
import { carryOutDue } from '#platform/due/loop.ts'
import { type Role, roles } from '#platform/face/access-codes.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Agency } from '#platform/http/context.ts'
import { beginAgency } from '#platform/ledger/begin-agency.ts'
import { assembleCast, type Cast, inOrder, type Person, type Player, seated } from './cast.ts'
import type { Stage } from './client.ts'
import { callForEntries, closeAndPublish, openJudging, sendEntries, sendSheets, type Story, type StoryJudge } from './contest-story.ts'
import { writeDemoAccounts } from './demo-accounts.ts'
import { settleRoster } from './settle-roster.ts'
import { works } from './works.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

export type DemonstrationGiven = Omit<ServicesGiven, 'clock' | 'demonstration'> & {
  readonly seed: string
  readonly employees: number
  /** The day it is built: its history ends here. */
  readonly now: Instant
  readonly tell: (line: string) => void
}

/**
 * Builds the demonstration by holding it: an agency of invented people, three contests acted out over HTTP by those who
 * would act, under a clock that is set from sixty days ago to now. Same seed: same people, units and scores.
 */
export const buildDemonstration = async (given: DemonstrationGiven): Promise<void> => {
  const { now, tell, seed } = given
  const clock = setClock(morning(later(now, -62 * DAY)))
  const { services, close } = await openServices({ ...given, demonstration: true, clock })
  const server = await buildServer(services, modules)
  try {
    await server.listen({ host: '127.0.0.1', port: 0 })
    const address = server.server.address()
    const stage: Stage = { services, clock, origin: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}` }
    const agency = await begin(stage, 'contoh', 'Kabupaten Contoh')
    const neighbour = await begin(stage, 'muara', 'Kota Muara Contoh')
    tell(`Inventing ${given.employees} employees of Kabupaten Contoh ...`)
    const people = await settleRoster(stage, agency, { seed, employees: given.employees, today: now.slice(0, 10) })
    const others = await settleRoster(stage, neighbour, { seed: `${seed} muara`, employees: 120, today: now.slice(0, 10) })
    const cast = await assembleCast(stage, agency)
    const players = await assignRoles(cast, people, others, neighbour)
    await holdContests(stage, agency, cast, people, players, given)
    writeDemoAccounts(given.folder, inOrder(players.all().map((player) => player.account), agency.code))
    await services.pools.outside('app', async (tx) => {
      await tx.insertInto('platform.setting').values({ key: 'demonstration', value: seed }).execute()
    })
  } finally {
    await server.close()
    await close()
  }
}

/** 01.00 UTC is eight in the morning in WIB. */
const morning = (day: Instant): Instant => instantOf(Math.floor(millisecondsOf(day) / DAY) * DAY + HOUR)

const begin = async (stage: Stage, code: string, name: string): Promise<Agency> => {
  const agency = await beginAgency(stage.services, { code, name, kind: 'regency', timeZone: 'Asia/Jakarta', siasnId: null, parentId: null }, await stage.clock.now())
  if (agency === undefined) throw new Error(`The agency ${code} is there already.`)
  return agency
}

type Players = { readonly of: (role: Role) => Player; readonly add: (player: Player) => Player; readonly all: () => readonly Player[] }

/** One account for each role, each with that one grant; a second administrator, so that there are two people. */
const assignRoles = async (cast: Cast, people: readonly Person[], others: readonly Person[], neighbour: Agency): Promise<Players> => {
  const all: Player[] = []
  const byRole = new Map<Role, Player>()
  for (const [index, role] of roles.entries()) {
    const player = await cast.role(role, personAt(people, index))
    byRole.set(role, player)
    all.push(player)
  }
  all.push(await cast.role('agency_admin', personAt(people, roles.length)))
  all.push(await cast.role('organiser', personAt(people, roles.length + 1)))
  for (const [index, role] of (['agency_admin', 'hr_officer', 'organiser', 'employee'] as const).entries()) all.push(await cast.role(role, personAt(others, index), neighbour))
  return {
    of: (role) => {
      const player = byRole.get(role)
      if (player === undefined) throw new Error(`Nobody plays ${role}.`)
      return player
    },
    add: (player) => {
      all.push(player)
      return player
    },
    all: () => all,
  }
}

const personAt = (people: readonly Person[], index: number): Person => {
  const person = people[index]
  if (person === undefined) throw new Error('The roster is too small for the cast.')
  return person
}

const guests = [
  { name: 'Arga Mahendrata', office: 'Dosen administrasi publik', institution: 'Universitas Nusa Contoh', severity: 0.1 },
  { name: 'Indah Sasmitaloka', office: 'Peneliti', institution: 'Forum Layanan Publik', severity: -0.6 },
  { name: 'Theresia Lobowulan', office: 'Praktisi', institution: 'Mitra Karya Daerah', severity: 0.6 },
  { name: 'Kinasih Ardhanari', office: 'Dosen sistem informasi', institution: 'Universitas Tanjung Biru', severity: 0.4 },
] as const

const holdContests = async (stage: Stage, agency: Agency, cast: Cast, people: readonly Person[], players: Players, given: DemonstrationGiven): Promise<void> => {
  const { clock } = stage
  const { tell, now } = given
  // Judges and entrants come from behind the cast of roles; the roster's first people are heads of units.
  const judgePerson = personAt(people, 40)
  const chairPerson = personAt(people, 44)
  const judge = players.add(await cast.seat('judge', judgePerson))
  const chair = players.add(await cast.seat('chair', chairPerson))
  const outside = new Map<string, Player>()
  const ownJudge = (player: Player, person: Person, office: string, isChair: boolean, severity: number): StoryJudge => ({
    ...person, come: player.come, office, institution: agency.name, chair: isChair, severity, accept: async () => undefined,
  })
  const guestJudge = (guest: (typeof guests)[number]): StoryJudge => ({
    ...guest,
    personId: '',
    employeeId: null,
    chair: false,
    come: async () => await (outside.get(guest.name)?.come() ?? Promise.reject(new Error(`${guest.name} took no seat.`))),
    accept: async (address) => {
      outside.set(guest.name, players.add(await cast.accept(address, { name: guest.name, role: 'judge' })))
    },
  })
  const panel = [ownJudge(chair, chairPerson, 'Ketua panel', true, -0.1), ownJudge(judge, judgePerson, 'Anggota', false, 0), guestJudge(guests[0]), guestJudge(guests[1]), guestJudge(guests[2])]
  const reserve = guestJudge(guests[3])
  const crowd = people.slice(200)
  const entrants = async (from: number, count: number, drafts = 0): Promise<Story['entrants']> => {
    const list = []
    for (let index = 0; index < count; index += 1) {
      const work = works[from + index]
      const person = crowd[(from + index) * 7]
      if (work === undefined || person === undefined) throw new Error('There are not enough works or people.')
      const player = await cast.entrant(person)
      if (from + index === 24) players.add(player)
      list.push({ come: player.come, work, ...(index >= count - drafts ? { draft: true } : {}) })
    }
    return list
  }
  const base = { clock, organiser: players.of('organiser').come, second: players.of('hr_head').come, judges: panel, reserve }

  tell('Holding the contest that has ended ...')
  const ended: Story = {
    ...base, seed: `${given.seed} ended`, title: 'Lomba Inovasi Pegawai Contoh, angkatan pertama', summary: 'Gagasan pegawai untuk layanan yang lebih mudah bagi warga.',
    begins: morning(later(now, -60 * DAY)), days: { entries: 12, check: 4, judging: 7 }, entrants: await entrants(0, 24),
  }
  clock.set(ended.begins)
  const first = await callForEntries(ended)
  await sendEntries(ended, first)
  await openJudging(ended, first)
  await sendSheets(ended, first)
  clock.set(later(await closeAndPublish(ended, first), HOUR))
  await carryOutDue(stage.services, modules)

  tell('Holding the contest that is being judged ...')
  const running: Story = {
    ...base, seed: `${given.seed} running`, title: 'Lomba Inovasi Pelayanan Publik', summary: 'Karya yang sudah diuji coba dan siap dipakai unit lain.',
    begins: morning(later(now, -16 * DAY)), days: { entries: 9, check: 3, judging: 8 }, entrants: await entrants(24, 10),
  }
  clock.set(running.begins)
  const second = await callForEntries(running)
  await sendEntries(running, second)
  await openJudging(running, second)
  await sendSheets(running, second, 0.7)
  const seats = ['mentor', 'secretary', 'examiner', 'transcriber', 'partner'] as const
  for (const [index, seat] of seats.entries()) {
    const person = personAt(people, 60 + index)
    players.add(await cast.seat(seat, person))
    await seated(stage, agency, second, person.personId, seat)
  }

  tell('Opening the contest that takes entries ...')
  const open: Story = {
    ...base, seed: `${given.seed} open`, title: 'Lomba Inovasi Pegawai Contoh, angkatan kedua', summary: 'Terbuka bagi semua pegawai. Satu gagasan, satu orang, dinilai tanpa nama.',
    begins: morning(later(now, -2 * DAY)), days: { entries: 14, check: 4, judging: 7 }, entrants: await entrants(34, 6, 2),
  }
  clock.set(latestOf(open.begins, await clock.now()))
  const third = await callForEntries(open)
  await sendEntries(open, third)
  if ((await clock.now()) > now) throw new Error('The history of the demonstration ran past today.')
}

const latestOf = (a: Instant, b: Instant): Instant => (a < b ? b : a)
