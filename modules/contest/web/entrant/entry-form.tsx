import { type ReactNode, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Refused } from '#platform/face/call.ts'
import { ok, refuse } from '#platform/face/outcome.ts'
import { useAct } from '#web/calls/use-act.ts'
import { readKey } from '#web/calls/read-key.ts'
import { FormSummary } from '#web/forms/form-summary.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { State } from '#web/ui/state.tsx'
import { contestContract } from '../../contract.ts'
import { entryComplete } from '../../rules/entry-complete.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import { SavedLine } from '../keeping/saved-line.tsx'
import { useKeeping, useKept } from '../keeping/use-keeping.ts'
import { useBoth } from '../use-both.ts'
import { Attachments } from './attachments.tsx'
import { ColleaguePicker } from './colleague-picker.tsx'
import { bodyOf, contentOf, type EntryContent, type EntryFile, type MyEntry } from './entry-content.ts'
import { EntryFields, fieldId } from './entry-fields.tsx'
import classes from './entry-form.module.css'
import { useEntryKeeper } from './entry-keeper.ts'
import { EntryFileSheet } from './entry-file-sheet.tsx'
import { SendEntry } from './send-entry.tsx'
import { StaleNotice } from './stale-notice.tsx'

type Props = {
  readonly contestId: string
  readonly mine: MyEntry
  readonly rules: RulesDocument
  readonly rulesDigest: string
  /** The moment until which this version may be sent. */
  readonly until: string
  readonly onSent: () => void
  /** What stands below the form, and below the act. */
  readonly below: ReactNode
  readonly aside: ReactNode
}

const mentorsAtMost = 5

/** The own entry while it may be written: it keeps itself as a draft, and is sent by an act of its author. */
export const EntryForm = ({ contestId, mine, rules, rulesDigest, until, onSent, below, aside }: Props) => {
  const { t } = useTranslation()
  const both = useBoth()
  const client = useQueryClient()
  const keeper = useEntryKeeper()
  useKeeping(keeper)
  const kept = useKept(keeper, contestId)
  const { entry } = mine
  const content = kept?.content ?? contentOf(rules, entry)
  const [confirmed, setConfirmed] = useState(false)
  const [tries, setTries] = useState(0)
  const [opened, setOpened] = useState<EntryFile | null>(null)
  const change = (next: EntryContent): void => keeper.type(contestId, next)
  const send = useAct(contestContract.sendMyEntry, {
    stale: [contestContract.readMyEntry, contestContract.readContest, contestContract.listContests, contestContract.listReceipts],
    done: () => {
      keeper.forget(contestId)
      setConfirmed(false)
      setTries(0)
      onSent()
    },
  })

  const complete = entryComplete(rules.work, bodyOf(content).work, content.files)
  const missing = complete.ok || complete.refusal !== 'ENTRY_INCOMPLETE' ? [] : (complete.facts.missing as readonly string[])
  const labelOf = (code: string): string => {
    const field = rules.work.fields.find((one) => one.code === code)
    return field === undefined ? t('contest.entry.title') : both(field.label)
  }
  const errors = tries === 0 ? {} : Object.fromEntries(missing.map((code) => [code, t('contest.entry.needed')]))
  const fields = Object.fromEntries(['title', ...rules.work.fields.map(({ code }) => code)].map((code) => [code, { id: fieldId(code), label: labelOf(code) }]))

  const press = async (): Promise<void> => {
    setTries(tries + 1)
    if (!complete.ok || send.isPending) return
    await keeper.push(contestId)
    if (keeper.unsaved().includes(contestId) || (keeper.read(contestId)?.refused ?? null) !== null) return
    const version = client.getQueryData<MyEntry>(readKey(contestContract.readMyEntry, { params: { contestId } }))?.entry?.version
    if (version !== undefined) send.mutate({ params: { contestId }, body: { version, rules: rulesDigest, confirmAuthorship: true } })
  }
  const stale = kept?.refused instanceof Refused && kept.refused.problem.code === 'STALE'
  const reload = async (): Promise<void> => client.invalidateQueries({ queryKey: readKey(contestContract.readMyEntry) })
  const unsent = kept !== undefined || entry === null || entry.unsent
  const coauthorsAtMost = (rules.categories.find(({ code }) => code === content.category)?.entrant.membersAtMost ?? 1) - 1
  return (
    <>
      <FormSummary errors={errors} fields={fields} tries={tries} />
      {stale ? (
        <StaleNotice
          onMine={() => void reload().then(() => change({ ...content }))}
          onOther={() => {
            keeper.forget(contestId)
            void reload()
          }}
        />
      ) : (
        <Problem error={kept?.refused} />
      )}
      <div className={classes.bar}>
        {unsent ? <State is="draft" tone="warn">{t((entry?.sent.length ?? 0) > 0 ? 'contest.entry.unsentChange' : 'contest.entry.unsent')}</State> : <State is={entry?.state === 'returned' ? 'warn' : 'good'}>{t(entry?.state === 'returned' ? 'contest.mine.returned' : 'contest.entry.isSent')}</State>}
        <SavedLine kept={kept} savedAt={null} quiet={entry !== null} />
      </div>
      <div className="cols c-21">
        <div className="stack stack-5">
        <Panel title={t('contest.entry.form')} purpose={t('contest.entry.form.why')}>
          <div className="stack stack-5">
            <EntryFields rules={rules} content={content} onChange={change} errors={errors} categoryFixed={(entry?.sent.length ?? 0) > 0} />
            {rules.work.filesAtMost === 0 ? null : (
              <Attachments rules={rules.work} files={content.files} onChange={(edit) => change({ ...(keeper.read(contestId)?.content ?? content), files: edit((keeper.read(contestId)?.content ?? content).files) })} onOpen={setOpened} />
            )}
            {coauthorsAtMost > 0 ? (
              <ColleaguePicker contestId={contestId} label={t('contest.entry.coauthors')} hint={t('contest.entry.coauthors.hint', { count: coauthorsAtMost })} chosen={content.coauthors} atMost={coauthorsAtMost} onChange={(coauthors) => change({ ...content, coauthors })} />
            ) : null}
            <ColleaguePicker contestId={contestId} label={t('contest.entry.mentors')} hint={t('contest.entry.mentors.hint')} chosen={content.mentors} atMost={mentorsAtMost} onChange={(mentors) => change({ ...content, mentors })} />
          </div>
        </Panel>
        {below}
        </div>
        <div className="stack stack-5">
        <SendEntry
          rulesDigest={rulesDigest}
          until={until}
          again={(entry?.sent.length ?? 0) > 0}
          confirmed={confirmed}
          onConfirm={setConfirmed}
          when={[unsent ? ok(true) : refuse('NOTHING_CHANGED'), confirmed ? ok(true) : refuse('AUTHORSHIP_UNCONFIRMED')]}
          busy={send.isPending}
          error={send.error ?? kept?.lost ?? null}
          onSend={() => void press()}
        />
        {aside}
        </div>
      </div>
      {entry === null ? null : <EntryFileSheet contestId={contestId} entryId={entry.id} file={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
