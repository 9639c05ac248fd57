import { judgePages } from '#modules/contest/web/judge/routes.tsx'
import { contestPages } from '#modules/contest/web/routes.tsx'
import { startWeb } from '#web/start.tsx'
import type { WebModule } from '#web/web-module.ts'

/** The pages of every module, in no order that matters. */
const modules: readonly WebModule[] = [contestPages, judgePages]

void startWeb(modules)
