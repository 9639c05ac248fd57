import { Textarea } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { Link } from 'react-router'
import { agencyContract, type AgencyProfile } from '#platform/agency/contract.ts'
import { approvalContract } from '#platform/approval/contract.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { placesOf } from '../calls/places-of.ts'
import { useAct } from '../calls/use-act.ts'
import { useRead } from '../calls/use-read.ts'
import { FileField } from '../forms/file-field.tsx'
import { useMay } from '../session/use-may.ts'
import { Allowed } from '../ui/allowed.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { BusyLines } from '../ui/busy-lines.tsx'
import { KeyValues } from '../ui/key-values.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Panel } from '../ui/panel.tsx'
import { Problem } from '../ui/problem.tsx'
import { useTranslation } from '../words/use-translation.ts'
import classes from './agency/agency-page.module.css'
import { armsOf, LARGEST_ARMS } from './agency/arms-of.ts'
import { ProfileFields } from './agency/profile-fields.tsx'

type Agency = AnswerOf<typeof agencyContract.readAgency>

/** The agency as it calls itself; one administrator asks for a change, the other approves. */
export const AgencyPage = () => {
  const { t } = useTranslation()
  const agency = useRead(agencyContract.readAgency, {})
  return (
    <>
      <PageHead title={t('agency.title')} />
      <Problem error={agency.error} />
      {agency.data === undefined ? <BusyLines lines={6} /> : <Profile agency={agency.data} />}
    </>
  )
}

const Profile = ({ agency }: { readonly agency: Agency }) => {
  const { t } = useTranslation()
  const { code, arms: hasArms, version, ...now } = agency
  const [profile, setProfile] = useState<AgencyProfile>(now)
  const [arms, setArms] = useState<File | null>(null)
  const [reason, setReason] = useState('')
  const may = useMay({ who: agencyContract.askAgencyChange.access })
  const act = useAct(agencyContract.askAgencyChange, { stale: [approvalContract.listApprovals] })
  const send = async (): Promise<void> => act.mutate({ body: { version, profile, reason, ...(arms === null ? {} : { arms: await armsOf(arms) }) } })
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!act.isPending) void send()
  }
  return (
    <>
      <Panel title={agency.name} purpose={t('agency.why')}>
        {hasArms ? <img className={classes.arms} src={`/api/public/${code}/arms`} alt={t('agency.arms.of', { name: agency.name })} /> : null}
        <KeyValues
          align="start"
          items={[
            [t('agency.code'), code],
            [t('agency.kind'), t(`agency.kind.${agency.kind}`)],
            [t('agency.province'), agency.province || t('shell.none')],
            [t('agency.timeZone'), t(`agency.timeZone.${agency.timeZone}`)],
            [t('agency.siasnId'), agency.siasnId || t('shell.none')],
            [t('agency.productName'), agency.productName],
            [t('agency.letterhead'), <span key="letterhead" className={classes.lines}>{agency.letterhead || t('shell.none')}</span>],
          ]}
        />
      </Panel>
      <Panel title={t('agency.change')} purpose={t('agency.change.why')}>
        {act.data === undefined ? (
          <form className="stack" onSubmit={submit}>
            <ProfileFields value={profile} onChange={setProfile} places={placesOf(act.error)} />
            <FileField label={t('agency.arms.new')} hint={t('agency.arms.hint')} accept=".png,.jpg,.jpeg" largest={LARGEST_ARMS} value={arms} onChange={setArms} />
            <Textarea label={t('agency.reason')} required withAsterisk={false} minLength={5} maxLength={1000} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Problem error={act.error} />
            <div>
              <Allowed when={[may]} reason="beside">
                <BusyButton type="submit" variant="filled" busy={act.isPending} busyWords={t('agency.asking')}>
                  {t('agency.ask')}
                </BusyButton>
              </Allowed>
            </div>
          </form>
        ) : (
          <Notice tone="good" live title={t('agency.asked')}>
            <Link to={`/persetujuan/${act.data.approvalId}`}>{t('agency.asked.see')}</Link>
          </Notice>
        )}
      </Panel>
    </>
  )
}
