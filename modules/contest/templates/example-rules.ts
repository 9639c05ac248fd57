import { firstRules, firstSchedule } from './first-draft.ts'
import { inovasiPerorangan } from './inovasi-perorangan.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import type { ScheduleDocument } from '../rules/schedule-document.ts'

export const contest = '0192f0aa-0000-7000-8000-000000000001'

/** Sound rules and a sound schedule, for tests to spoil. */
export const exampleRules: RulesDocument = { ...firstRules(inovasiPerorangan, { contest, title: 'Lomba Inovasi' }), summary: 'Gagasan layanan.' }
export const exampleSchedule: ScheduleDocument = firstSchedule(contest, '2026-03-02T01:00:00.000Z', 'Asia/Jakarta')
