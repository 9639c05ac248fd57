import { Anchor, Radio, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { useTranslation } from '#web/words/use-translation.ts'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { contestContract } from '../contract.ts'
import { contestPolicy } from '../policy.ts'
import { useBoth } from './use-both.ts'

/** A contest begins as a draft of one template. */
export const NewContestPage = () => {
  const { t } = useTranslation()
  const both = useBoth()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [title, setTitle] = useState('')
  const templates = useRead(contestContract.listTemplates, {})
  const items = templates.data?.items ?? []
  const chosen = items.find(({ code }) => code === search.get('pola')) ?? items[0]
  const may = useMay(contestPolicy.createContest)
  const create = useAct(contestContract.createContest, {
    stale: [contestContract.listContests],
    done: ({ id }) => void navigate(`/kompetisi/${id}/aturan/ubah`),
  })
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (chosen !== undefined && !create.isPending) create.mutate({ body: { template: chosen.code, title } })
  }
  return (
    <>
      <PageHead title={t('contest.new')} crumbs={[{ to: '/kompetisi', label: t('contest.contests') }]} />
      <Panel title={t('contest.new.draft')} purpose={t('contest.new.why')}>
        <form className="stack stack-5 measure" onSubmit={send}>
          <TextInput label={t('contest.new.title')} description={t('contest.new.title.hint')} inputWrapperOrder={['label', 'input', 'description', 'error']} required withAsterisk={false} maxLength={200} value={title} onChange={(event) => setTitle(event.currentTarget.value)} error={placesOf(create.error)['title']} />
          {templates.isPending ? <BusyLines lines={3} /> : null}
          <Radio.Group label={t('contest.templates')} value={chosen?.code ?? ''} onChange={(code) => setSearch({ pola: code }, { replace: true })}>
            <div className="stack stack-3" style={{ paddingTop: '.5rem' }}>
              {items.map(({ code, name, about }) => (
                <Radio key={code} value={code} label={both(name)} description={both(about)} />
              ))}
            </div>
          </Radio.Group>
          {chosen === undefined ? null : (
            <Anchor component={Link} to={`/kompetisi/pola/${chosen.code}`} size="sm">
              {t('contest.templates.read')}
            </Anchor>
          )}
          <Problem error={create.error ?? templates.error} />
          <div>
            <Allowed when={may} reason="beside">
              <BusyButton type="submit" variant="filled" busy={create.isPending} busyWords={t('contest.new.busy')}>
                {t('contest.new.do')}
              </BusyButton>
            </Allowed>
          </div>
        </form>
      </Panel>
    </>
  )
}
