import { examine } from '#platform/doctor/examine.ts'
import type { Command } from '../command.ts'
import { modules } from '../modules.ts'
import { withServices } from '../with-services.ts'

/** jenjang doctor: every promise that can be checked over the live database. Exit 1 when one is broken. */
export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Examines the promises over the live database and prints each broken one by its number.',
  needs: 'database',
  run: async (_call, opened) =>
    await withServices(opened, async (services) => {
      const findings = await examine(services, modules)
      const checks = modules.flatMap((module) => module.doctor ?? []).length
      return {
        document: { checks, findings: findings.map((finding) => ({ ...finding })) },
        lines:
          findings.length === 0
            ? [`${checks} checks in every agency: every promise is kept.`]
            : findings.map((finding) => `${finding.promise} ${finding.check} (${finding.agency}): ${finding.what}`),
        exit: findings.length === 0 ? 0 : 1,
      }
    }),
}
