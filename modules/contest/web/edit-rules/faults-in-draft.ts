import { typedScore } from '../../rules/typed-score.ts'
import { momentNames } from '../../rules/schedule-document.ts'
import type { Draft } from './merge-drafts.ts'

export type Fault = 'empty' | 'range' | 'wrong'

type Whole = readonly [path: string, value: number, min: number, max: number]

/** What cannot be saved as it stands, by its place: a number that is none yet, or one beyond what the documents hold. Lengths are held by the inputs. */
export const faultsIn = ({ rules, schedule }: Draft): ReadonlyMap<string, Fault> => {
  const { judges, conflicts, work, objection } = rules
  const decimals: (readonly [string, string])[] = conflicts.common.map(({ share }, at) => [`conflicts.common.${at}.share`, share])
  const wholes: Whole[] = [
    ['judges.minimumPerEntry', judges.minimumPerEntry, 1, 99],
    ...(judges.assignment.rule === 'per-entry' ? [['judges.assignment.perEntry', judges.assignment.perEntry, 1, 99] as const] : []),
    ['judges.unsent.days', judges.unsent.days, 0, 60],
    ['conflicts.familyDegree', conflicts.familyDegree, 1, 6],
    ['conflicts.lineLevels', conflicts.lineLevels, 1, 12],
    ['conflicts.unitLevel', conflicts.unitLevel, 1, 12],
    ['conflicts.years', conflicts.years, 0, 20],
    ['work.filesAtMost', work.filesAtMost, 0, 20],
    ['work.fileBytesAtMost', work.fileBytesAtMost, 1, 20_971_520],
    ['objection.count', objection.count, 0, 365],
    ...work.fields.map(({ maxLength }, at): Whole => [`work.fields.${at}.maxLength`, maxLength, 1, 20_000]),
  ]
  for (const [at, category] of rules.categories.entries()) {
    const path = `categories.${at}`
    const { scale, criteria } = category.result
    const { gate } = category
    if (gate !== null && gate.kind !== 'top') decimals.push([`${path}.gate.value`, gate.value])
    if (gate !== null && gate.kind !== 'threshold') wholes.push([`${path}.gate.count`, gate.count, 1, 10_000])
    decimals.push([`${path}.result.scale.min`, scale.min], [`${path}.result.scale.max`, scale.max])
    for (const [index, { weight, anchors }] of criteria.entries()) {
      decimals.push([`${path}.result.criteria.${index}.weight`, weight])
      for (const [each, { from, to }] of anchors.entries()) decimals.push([`${path}.result.criteria.${index}.anchors.${each}.from`, from], [`${path}.result.criteria.${index}.anchors.${each}.to`, to])
    }
    wholes.push(
      [`${path}.result.scale.digits`, scale.digits, 0, 4],
      [`${path}.rounding.digits`, category.rounding.digits, 0, 6],
      [`${path}.minimumEntries`, category.minimumEntries, 1, 1_000],
      [`${path}.entrant.membersAtMost`, category.entrant.membersAtMost, 1, 20],
      ...category.titles.map(({ place }, index): Whole => [`${path}.titles.${index}.place`, place, 1, 99]),
    )
  }
  const faults = new Map<string, Fault>()
  for (const [path, text] of decimals) if (typedScore(text) === undefined) faults.set(path, text === '' ? 'empty' : 'wrong')
  for (const [path, value, min, max] of wholes) {
    if (Number.isNaN(value)) faults.set(path, 'empty')
    else if (value < min || value > max) faults.set(path, 'range')
  }
  for (const name of momentNames) if (schedule.moments[name] === '') faults.set(`schedule.moments.${name}`, 'empty')
  return faults
}
