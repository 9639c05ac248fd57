import * as contest from './documents/contest-parts.ts'
import * as entry from './documents/entry-parts.ts'
import * as judging from './documents/judging-parts.ts'
import { resultShape } from './documents/result.ts'
import { rulesShape } from './documents/rules.ts'
import { scheduleShape } from './documents/schedule.ts'
import { sealShape, seatShape } from './documents/seal.ts'
import type { Of, Shape } from './shape.ts'

/**
 * One part of a kind of entry. `opened`: in both editions, or in the full one only. `personal`: names or texts of people, which
 * alone may be erased (I-25), and which the ranking role never reads.
 */
export type PartRule = { readonly opened: 'public' | 'full'; readonly personal: boolean; readonly shape: Shape<unknown> }

export type KindRule = {
  /** The part that two people saw and approved (I-10). */
  readonly two?: string
  readonly parts: Readonly<Record<string, PartRule>>
  /** Parts that come in any number, name_1, name_2, … */
  readonly many?: Readonly<Record<string, PartRule>>
}

type Ruled<T> = PartRule & { readonly shape: Shape<T> }
const open = <T>(shape: Shape<T>): Ruled<T> => ({ opened: 'public', personal: false, shape })
const named = <T>(shape: Shape<T>): Ruled<T> => ({ opened: 'public', personal: true, shape })
const closed = <T>(shape: Shape<T>): Ruled<T> => ({ opened: 'full', personal: true, shape })
const text = closed(contest.textShape)
const files = { file: closed(contest.fileShape) }

/** Every kind of entry of a contest's chain: the table of docs/bundle.md section 7. Its meaning never changes. */
export const contestKinds = {
  'contest.created': { parts: { contest: open(contest.contestShape) } },
  'stage.sealed': { two: 'seal', parts: { seal: open(sealShape), rules: open(rulesShape), schedule: open(scheduleShape) }, many: { seat: closed(seatShape) } },
  'rules.changed': { two: 'seal', parts: { seal: open(sealShape), rules: open(rulesShape), change: named(contest.changeShape) } },
  'schedule.moved': { two: 'seal', parts: { seal: open(sealShape), schedule: open(scheduleShape), change: named(contest.changeShape) } },
  'panel.changed': {
    two: 'seal',
    parts: { seal: open(sealShape), panel: open(contest.panelShape), change: named(contest.changeShape) },
    many: { seat: closed(seatShape) },
  },
  'approval.asked': { parts: { request: open(contest.askedShape) } },
  'approval.given': { parts: { request: open(contest.requestShape) } },
  'approval.refused': { parts: { request: open(contest.requestShape), reason: text } },
  'approval.withdrawn': { parts: { request: open(contest.requestShape) } },
  'approval.expired': { parts: { request: open(contest.requestShape) } },
  'entry.submitted': { parts: { entry: open(entry.entryShape), members: closed(entry.membersShape), work: closed(entry.workShape) }, many: files },
  'entry.confirmed': { parts: { confirmation: open(entry.confirmationShape) } },
  'entry.withdrawn': { parts: { withdrawal: open(entry.entryWithdrawalShape) } },
  'eligibility.answered': { parts: { answers: open(entry.answersShape), evidence: closed(entry.evidenceShape) } },
  'entry.checked': { parts: { check: open(entry.checkShape), reason: text } },
  'judges.coded': { parts: { codes: open(entry.judgeCodesShape), ties: closed(entry.judgeTiesShape) } },
  'conflicts.declared': { parts: { declaration: open(judging.declarationShape), lines: closed(judging.declarationLinesShape) } },
  'conflict.overridden': { two: 'override', parts: { override: open(judging.overrideShape), reason: text } },
  'entries.coded': { parts: { codes: open(entry.entryCodesShape), ties: closed(entry.entryTiesShape) } },
  'judges.assigned': { parts: { assignment: open(judging.assignmentShape), reason: text } },
  'judging.opened': { parts: { opening: open(judging.openingShape) } },
  'sheet.submitted': { parts: { sheet: open(judging.sheetShape), notes: closed(judging.notesShape) } },
  'sheet.reopened': { two: 'reopening', parts: { reopening: open(judging.reopeningShape), reason: text } },
  'sheet.corrected': {
    parts: { sheet: open(judging.sheetShape), correction: open(judging.correctionShape), reason: text, notes: closed(judging.notesShape) },
  },
  'code.withdrawn': { parts: { withdrawal: open(entry.entryOutShape) } },
  'entry.disqualified': { two: 'disqualification', parts: { disqualification: open(entry.entryOutShape), reason: text } },
  'stage.closed': { two: 'closing', parts: { closing: open(contest.closingShape), sheets: open(judging.sheetCountShape) } },
  'entries.descended': { parts: { descent: open(entry.descentShape) } },
  'result.computed': { parts: { result: open(resultShape) } },
  'result.published': {
    two: 'publication',
    parts: { publication: open(contest.publicationShape), term: open(contest.termShape), names: named(contest.namesShape) },
  },
  'objection.recorded': { parts: { objection: open(contest.objectionShape), text }, many: files },
  'objection.answered': { parts: { answer: open(contest.objectionAnswerShape), text }, many: files },
  'stage.final': { parts: { final: open(contest.finalShape) } },
  'contest.cancelled': { two: 'cancellation', parts: { cancellation: named(contest.cancellationShape), scores: open(contest.cancelledScoresShape) } },
  'opening.erased': { parts: { erased: open(contest.erasedShape) } },
} as const satisfies Readonly<Record<string, KindRule>>

export type ContestKind = keyof typeof contestKinds
/** The contents of a kind's own parts, by name: what whoever appends such an entry writes. */
export type ContentsOf<K extends ContestKind> = { readonly [P in keyof (typeof contestKinds)[K]['parts']]: Of<ShapeOf<(typeof contestKinds)[K]['parts'][P]>> }
type ShapeOf<R> = R extends { readonly shape: infer S } ? S : never

export const isContestKind = (kind: string): kind is ContestKind => Object.hasOwn(contestKinds, kind)

/** Parts that stand in entries of every kind. */
const everywhere: Readonly<Record<string, PartRule>> = {
  actor: closed(contest.actorShape),
  anchor: open(contest.anchorShape),
  approval: open(contest.requestShape),
}

/** The rule of one part of one kind, or undefined where the kind has no such part. */
export const partRule = (kind: string, part: string): PartRule | undefined => {
  if (!isContestKind(kind)) return undefined
  const rule: KindRule = contestKinds[kind]
  if (part === 'approval' && rule.two === undefined) return undefined
  if (Object.hasOwn(everywhere, part)) return everywhere[part]
  if (Object.hasOwn(rule.parts, part)) return rule.parts[part]
  const [, stem = ''] = /^([a-z]+)_[1-9]\d*$/.exec(part) ?? []
  return rule.many !== undefined && Object.hasOwn(rule.many, stem) ? rule.many[stem] : undefined
}

type EntryParts = { readonly kind: string; readonly seq: number; readonly actor: string; readonly parts: Readonly<Record<string, unknown>> }

/** What is wrong with the names of an entry's parts, or undefined: each kind has exactly its own. */
export const partsFault = ({ kind, seq, actor, parts }: EntryParts): string | undefined => {
  if (!isContestKind(kind)) return `unknown kind ${kind}`
  const rule: KindRule = contestKinds[kind]
  const needed = [
    ...Object.keys(rule.parts),
    ...(actor === 'system' ? [] : ['actor']),
    ...(seq === 1 ? ['anchor'] : []),
    ...(rule.two === undefined ? [] : ['approval']),
  ]
  const missing = needed.find((name) => !Object.hasOwn(parts, name))
  if (missing !== undefined) return `no part ${missing}`
  const others = Object.keys(parts).filter((name) => !needed.includes(name))
  const foreign = others.find((name) => partRule(kind, name) === undefined || Object.hasOwn(everywhere, name))
  if (foreign !== undefined) return `a part too many: ${foreign}`
  const gap = Object.keys(rule.many ?? {}).find((stem) => hasGap(others.filter((name) => name.startsWith(`${stem}_`)), stem))
  return gap && `parts ${gap}_n do not count 1, 2, 3, …`
}

const hasGap = (names: readonly string[], stem: string): boolean => names.some((_, index) => !names.includes(`${stem}_${index + 1}`))
