import type { Result } from '#core/ledger/documents/result.ts'
import type { Context } from '#platform/http/context.ts'
import { namedCodes } from '../rules/published-names.ts'
import type { RulesDocument } from '../rules/rules-document.ts'
import { entryCodes, judgeCodes } from '../store/codes.ts'
import { lastVersions } from '../store/entries.ts'
import { membersOf } from '../store/members.ts'
import { listSeats } from '../store/seats.ts'
import type { StageRow } from '../store/stages.ts'

const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** The names that the sealed rules publish, and no other (docs/bundle.md, section 7.5). */
export const namesToPublish = async (ctx: Context, stage: StageRow, rules: RulesDocument, result: Result) => {
  const named = new Set(namedCodes(rules, result))
  const entries = (await entryCodes(ctx.tx, ctx.agency.id, stage.id)).filter(({ code }) => named.has(code))
  const ids = entries.map(({ entryId }) => entryId)
  const members = await membersOf(ctx.tx, ctx.agency.id, ids)
  const works = await lastVersions(ctx.tx, ctx.agency.id, ids)
  return {
    entries: entries
      .map(({ entryId, code }) => {
        const authors = (members.get(entryId) ?? []).filter(({ part }) => part !== 'mentor')
        return {
          code,
          names: authors.map(({ name }) => name.normalize('NFC')),
          unit: (authors[0]?.unit ?? '').normalize('NFC'),
          work: rules.publication.works ? (works.get(entryId)?.work.title ?? '') : null,
        }
      })
      .sort((a, b) => byBytes(a.code, b.code)),
    judges: rules.publication.judges ? await panelNames(ctx, stage) : [],
  }
}

/** The panel by name and institution, never with a code. */
const panelNames = async (ctx: Context, stage: StageRow) => {
  const coded = new Set((await judgeCodes(ctx.tx, ctx.agency.id, stage.id)).map(({ seatId }) => seatId))
  return (await listSeats(ctx.tx, ctx.agency.id, stage.id))
    .filter(({ id, state }) => coded.has(id) && state !== 'left')
    .map(({ name, institution }) => ({ institution, name }))
    .sort((a, b) => byBytes(a.name, b.name) || byBytes(a.institution, b.institution))
}
