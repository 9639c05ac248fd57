import { secondPeople } from '../../policy.ts'
import { type Contest, type Obstacle, obstaclesTo } from './use-contest.ts'

/** The one act that moves the contest on, as words and an address. `because`: what the server says is in the way. */
export type Step = {
  readonly name: 'decide' | 'fillRules' | 'fillPanel' | 'askSeal' | 'check' | 'declare' | 'assign' | 'open' | 'callReserve' | 'unsent' | 'close' | 'publish' | 'answer'
  readonly to: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly because: Obstacle | null
}

/** Obstacles to sealing that are mended in the panel, not in the rules. */
const ofPanel = new Set(['NO_JUDGES', 'MINIMUM_ABOVE_PANEL', 'PER_ENTRY_ABOVE_PANEL', 'RESERVE_RULE_WITHOUT_RESERVES', 'COMMON_SEAT_UNKNOWN'])

/** What mends an obstacle to opening or closing judging; others pass with time. */
const mends: Readonly<Record<string, readonly [Step['name'], string]>> = {
  ENTRIES_UNCHECKED: ['check', 'peserta?keadaan=sent'],
  DECLARATIONS_OPEN: ['declare', 'juri'],
  NOT_ASSIGNED: ['assign', 'juri#pembagian'],
  PLAN_STALE: ['assign', 'juri#pembagian'],
  JUDGES_BELOW_MINIMUM: ['callReserve', 'juri'],
  ENTRIES_BELOW_MINIMUM: ['callReserve', 'juri'],
  SHEETS_UNSENT: ['unsent', '#kemajuan'],
}

/** Steps that ask for an act of two people, and its kind. */
const asked: Readonly<Partial<Record<Step['name'], Contest['waiting'][number]['kind']>>> = { askSeal: 'stage.sealed', close: 'stage.closed', publish: 'result.published' }

const stepsOf = ({ id }: Pick<Contest, 'id'>) => {
  const here = `/kompetisi/${id}`
  return (name: Step['name'], to: string, because: Obstacle | null = null, facts: Step['facts'] = {}): Step => ({
    name,
    to: to.startsWith('/') ? to : to.startsWith('#') ? `${here}${to}` : `${here}/${to}`,
    facts: { ...because?.facts, ...facts },
    because,
  })
}

export const nextStepOf = (contest: Contest, codes: readonly string[]): Step | null => {
  const step = stepsOf(contest)
  const forMe = contest.waiting.find(({ own }) => !own)
  if (forMe !== undefined && secondPeople.some((code) => codes.includes(code))) return step('decide', `/persetujuan/${forMe.approvalId}`, null, { name: forMe.askedBy, kind: forMe.kind })
  if (contest.state === 'published' && (contest.counts?.objectionsOpen ?? 0) > 0 && ['organiser', 'hr_head', 'examiner'].some((code) => codes.includes(code))) {
    return step('answer', 'hasil#sanggahan', null, { count: contest.counts?.objectionsOpen ?? 0 })
  }
  if (!codes.includes('organiser')) return null
  const next = stepOfOrganiser(contest)
  // What waits for a second person is not asked for again.
  const asks = next === null ? undefined : asked[next.name]
  return contest.waiting.some(({ kind }) => kind === asks) ? null : next
}

const stepOfOrganiser = (contest: Contest): Step | null => {
  const step = stepsOf(contest)
  const mending = (obstacles: readonly Obstacle[]): Step | null => {
    const found = obstacles.find(({ refusal }) => refusal in mends)
    const [name, to] = found === undefined ? [] : (mends[found.refusal] ?? [])
    return found === undefined || name === undefined || to === undefined ? null : step(name, to, found)
  }
  if (contest.state === 'draft') {
    const obstacles = obstaclesTo(contest, 'seal')
    const inRules = obstacles.filter(({ refusal }) => !ofPanel.has(refusal))
    if (inRules[0] !== undefined) return step('fillRules', 'aturan/ubah', inRules[0], { count: inRules.length })
    return obstacles[0] === undefined ? step('askSeal', 'tetapkan') : step('fillPanel', 'juri', obstacles[0])
  }
  if (contest.state === 'sealed') {
    const toCheck = contest.counts?.toCheck ?? 0
    if (toCheck > 0) return step('check', 'peserta?keadaan=sent', null, { count: toCheck })
    if (contest.phase !== 'checking') return null
    const obstacles = obstaclesTo(contest, 'openJudging')
    return obstacles.length === 0 ? step('open', 'buka') : mending(obstacles)
  }
  if (contest.state === 'judging') {
    const obstacles = obstaclesTo(contest, 'close')
    return obstacles.length === 0 ? step('close', 'tutup') : mending(obstacles)
  }
  if (contest.state === 'closed' && obstaclesTo(contest, 'publish').length === 0) return step('publish', 'umumkan')
  return null
}
