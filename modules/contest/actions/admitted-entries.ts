import type { Context } from '#platform/http/context.ts'
import { isAdmitted } from '../rules/is-admitted.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { eligibilityOf } from '../store/eligibility.ts'
import { entriesIn, type EntryRow } from '../store/entries.ts'
import { type MemberRow, membersOf } from '../store/members.ts'

export type AcceptedEntry = { readonly entry: EntryRow; readonly members: readonly MemberRow[]; readonly admitted: boolean }

/** The accepted entries of the stage with their members; `admitted`: each author confirmed and every rule is met. */
export const acceptedEntries = async (ctx: Context, stageId: string, rules: RulesDocument): Promise<readonly AcceptedEntry[]> => {
  const accepted = await entriesIn(ctx.tx, ctx.agency.id, stageId, 'accepted')
  const ids = accepted.map(({ id }) => id)
  const codes = rules.eligibility.map(({ code }) => code)
  const members = await membersOf(ctx.tx, ctx.agency.id, ids)
  const eligibility = await eligibilityOf(ctx.tx, ctx.agency.id, ids)
  return accepted.map((entry) => {
    const own = members.get(entry.id) ?? []
    return { entry, members: own, admitted: isAdmitted(own, eligibility.get(entry.id) ?? [], codes) }
  })
}
