import { accountsPages } from '#modules/accounts/web/routes.tsx'
import { calendarPages } from '#modules/calendar/web/routes.tsx'
import { judgePages } from '#modules/contest/web/judge/routes.tsx'
import { contestPages } from '#modules/contest/web/routes.tsx'
import { organisationPages } from '#modules/organisation/web/routes.tsx'
import { peoplePages } from '#modules/people/web/routes.tsx'
import { rulebookPages } from '#modules/rulebook/web/routes.tsx'
import { startWeb } from '#web/start.tsx'
import type { WebModule } from '#web/web-module.ts'

/** The pages of every module, in no order that matters. */
const modules: readonly WebModule[] = [accountsPages, calendarPages, contestPages, judgePages, organisationPages, peoplePages, rulebookPages]

void startWeb(modules)
