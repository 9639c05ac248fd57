import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { approvalContract } from '#platform/approval/contract.ts'
import { homeContract } from '#platform/home/contract.ts'
import { placesOf } from '#web/calls/places-of.ts'
import { useAct } from '#web/calls/use-act.ts'
import { useRead } from '#web/calls/use-read.ts'
import { DateField } from '#web/forms/date-field.tsx'
import { useMay } from '#web/session/use-may.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { BusyLines } from '#web/ui/busy-lines.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { rulebookContract, type RuleVersion } from '../contract.ts'
import { rulebookPolicy } from '../policy.ts'
import type { RuleValue } from '../rules/rule-value.ts'
import { isTable } from '../rules/lines-of.ts'
import { readTyped, typedOf } from '../rules/typed-value.ts'
import { SideBySide } from './side-by-side.tsx'
import { useRuleWords } from './use-rule-words.ts'

/** A new version of a rule: what it says from a day on, and the law that says so. Another person approves it. */
export const NewVersionPage = () => {
  const { key = '' } = useParams()
  const found = useRead(rulebookContract.readRule, { params: { key } })
  const rule = found.data
  if (rule === undefined) return found.isError ? <Problem error={found.error} again={() => void found.refetch()} /> : <BusyLines />
  const based = rule.versions.find(({ id }) => id === rule.now) ?? rule.versions[0]
  return based === undefined ? null : <NewVersion ruleKey={rule.key} name={rule.name} based={based} />
}

type Props = { readonly ruleKey: string; readonly name: { readonly id: string; readonly en: string }; readonly based: RuleVersion }

const NewVersion = ({ ruleKey, name, based }: Props) => {
  const { t } = useTranslation()
  const words = useRuleWords()
  const navigate = useNavigate()
  const may = useMay(rulebookPolicy.askRuleVersion)
  const [typed, setTyped] = useState(typedOf(based.value))
  const [legalBasis, setBasis] = useState(based.legalBasis)
  const [article, setArticle] = useState(based.article ?? '')
  const [validFrom, setFrom] = useState('')
  const [validTo, setTo] = useState('')
  const [evidence, setEvidence] = useState('')
  const act = useAct(rulebookContract.askRuleVersion, {
    stale: [rulebookContract.readRule, rulebookContract.listRules, approvalContract.listApprovals, homeContract.readHome],
    done: () => void navigate(`/aturan/${ruleKey}`),
  })
  const value = readTyped(based.kind, typed, based.value)
  const places = placesOf(act.error)
  const says = { value: value ?? based.value, legalBasis, article: article.trim() === '' ? null : article, validFrom: validFrom === '' ? based.validFrom : validFrom, validTo: validTo === '' ? null : validTo }
  const long = based.kind === 'table' || based.kind === 'list' || based.kind === 'record'
  const hint = isTable(based.value) ? t('rulebook.value.tableHint', { columns: based.value.columns.join(' | ') }) : t(`rulebook.value.${based.kind}Hint`)
  const send = (): void => {
    if (value === null || validFrom === '') return
    act.mutate({ params: { key: ruleKey }, body: { ...says, validFrom, basedOn: based.id, value: value as RuleValue, evidence } })
  }
  return (
    <form
      className="stack stack-5"
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.isPending) send()
      }}
    >
      <PageHead title={t('rulebook.new')} crumbs={[{ to: '/aturan', label: t('rulebook.title') }, { to: `/aturan/${ruleKey}`, label: words.name(name) }]} />
      <Panel title={words.name(name)} purpose={t('rulebook.new.why')}>
        <div className="stack measure">
          <Textarea label={t('rulebook.value')} description={hint} required autosize minRows={long ? 4 : 1} maxRows={20} value={typed} error={value === null ? t('rulebook.value.wrong') : places['value']} onChange={(event) => setTyped(event.currentTarget.value)} />
          <TextInput label={t('rulebook.basis')} required maxLength={300} value={legalBasis} error={places['legalBasis']} onChange={(event) => setBasis(event.currentTarget.value)} />
          <TextInput label={t('rulebook.articleField')} maxLength={100} value={article} error={places['article']} onChange={(event) => setArticle(event.currentTarget.value)} />
          <DateField label={t('rulebook.from')} required value={validFrom} error={places['validFrom']} onChange={setFrom} />
          <DateField label={t('rulebook.validTo')} description={t('rulebook.validTo.hint')} value={validTo} error={places['validTo']} onChange={setTo} />
          <Textarea label={t('rulebook.evidence')} description={t('rulebook.evidence.hint')} required minRows={3} autosize maxLength={2000} value={evidence} error={places['evidence']} onChange={(event) => setEvidence(event.currentTarget.value)} />
        </div>
      </Panel>
      <Panel title={t('rulebook.new.view')} purpose={t('rulebook.new.view.why')}>
        <SideBySide before={based} after={says} unit={based.unit} />
      </Panel>
      <Problem error={act.error} />
      <div className="row-wrap">
        <Allowed when={may} reason="beside">
          <BusyButton type="submit" variant="filled" busy={act.isPending} busyWords={t('rulebook.asking')}>
            {t('rulebook.new.do')}
          </BusyButton>
        </Allowed>
        <Button component={Link} to={`/aturan/${ruleKey}`} variant="subtle">
          {t('shell.cancel')}
        </Button>
      </div>
    </form>
  )
}
