import { accountsModule } from '#modules/accounts/module.ts'
import { calendarModule } from '#modules/calendar/module.ts'
import { contestModule } from '#modules/contest/module.ts'
import { organisationModule } from '#modules/organisation/module.ts'
import { peopleModule } from '#modules/people/module.ts'
import { rulebookModule } from '#modules/rulebook/module.ts'
import { addWords } from '#platform/face/words.ts'
import type { Module } from '#platform/module.ts'
import { platformModule } from '#platform/platform-module.ts'

/** The merit system: every capability, in the order of dependence. Read this first. */
const capabilities: readonly Module[] = [rulebookModule, calendarModule, organisationModule, peopleModule, accountsModule, contestModule]

export const modules: readonly Module[] = [platformModule(capabilities), ...capabilities]

for (const module of modules) addWords(module.words)
