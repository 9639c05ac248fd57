import { allAgencies } from '../access/agencies.ts'
import type { Services } from '../http/context.ts'
import type { Module } from '../module.ts'

export type Finding = { readonly promise: string; readonly check: string; readonly agency: string; readonly what: string }

/** Examines every promise that the modules can check, in every agency, over the live database. Reads only. */
export const examine = async (services: Services, modules: readonly Module[]): Promise<readonly Finding[]> => {
  const findings: Finding[] = []
  for (const agency of await allAgencies(services.pools)) {
    for (const check of modules.flatMap((module) => module.doctor ?? [])) {
      const broken = await services.pools.inside(check.as, agency.id, async (tx) => await check.find(tx, agency.id))
      for (const what of broken) findings.push({ promise: check.promise, check: check.name, agency: agency.code, what })
    }
  }
  return findings
}
