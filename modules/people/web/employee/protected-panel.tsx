import { useState } from 'react'
import type { AnswerOf } from '#platform/face/route.ts'
import { useAct } from '#web/calls/use-act.ts'
import { Allowed } from '#web/ui/allowed.tsx'
import { BusyButton } from '#web/ui/busy-button.tsx'
import { Copy } from '#web/ui/copy.tsx'
import { Day } from '#web/ui/date-text.tsx'
import { KeyValues } from '#web/ui/key-values.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Problem } from '#web/ui/problem.tsx'
import { useTranslation } from '#web/words/use-translation.ts'
import { peopleContract } from '../../contract.ts'
import { peoplePolicy } from '../../policy.ts'
import { nipGrouped } from '../../rules/nip.ts'
import { NipTail } from '../nip-tail.tsx'
import { PensionLine } from './pension-line.tsx'
import { useMayHere } from './who-codes.ts'

type Values = AnswerOf<(typeof peopleContract)['readProtected']>

/** The whole number and what is protected: closed until somebody presses, and each press is logged (I-36). */
export const ProtectedPanel = ({ employeeId, nipTail }: { readonly employeeId: string; readonly nipTail: string }) => {
  const { t } = useTranslation()
  const [nip, setNip] = useState<string | null>(null)
  const [values, setValues] = useState<Values | null>(null)
  const mayNumber = useMayHere(peoplePolicy.readNumber)
  const mayProtected = useMayHere(peoplePolicy.readProtected)
  const stale = [peopleContract.listReadings]
  const number = useAct(peopleContract.readNumber, { stale, done: (answer) => setNip(answer.nip) })
  const all = useAct(peopleContract.readProtected, { stale, done: setValues })
  const params = { employeeId }
  return (
    <Panel title={t('people.protected')} purpose={t('people.protected.purpose')}>
      <div className="stack stack-3">
        <KeyValues
          align="start"
          items={[
            [
              t('people.nip.whole'),
              nip === null ? (
                <NipTail key="tail" tail={nipTail} />
              ) : (
                <span key="nip" className="mono">
                  {nipGrouped(nip)} <Copy text={nip} what={t('people.nip.whole')} />
                </span>
              ),
            ],
            ...(values === null ? [] : linesOf(values, t)),
          ]}
        />
        <Problem error={number.error ?? all.error} />
        <div className="row-wrap">
          {nip === null ? (
            <Allowed when={mayNumber}>
              <BusyButton busy={number.isPending} busyWords={t('people.opening')} onClick={() => number.mutate({ params })}>
                {t('people.nip.show')}
              </BusyButton>
            </Allowed>
          ) : null}
          {values === null ? (
            <Allowed when={mayProtected}>
              <BusyButton busy={all.isPending} busyWords={t('people.opening')} onClick={() => all.mutate({ params })}>
                {t('people.protected.show')}
              </BusyButton>
            </Allowed>
          ) : null}
        </div>
        <p className="xs muted">{t('people.protected.logged')}</p>
      </div>
    </Panel>
  )
}

const linesOf = (values: Values, t: (key: string) => string) => {
  const unknown = <span className="muted">{t('shell.unknown')}</span>
  const sex = values.sex === null ? unknown : t(`people.sex.${values.sex}`)
  return [
    [t('people.birth'), <span key="birth">{values.birthPlace ?? ''} {values.birthDate === null ? unknown : <Day day={values.birthDate} />}</span>],
    [t('people.pension'), <PensionLine key="pension" pension={values.pension} />],
    [t('people.sex'), sex],
    [t('people.religion'), values.religion ?? unknown],
    [t('people.maritalStatus'), values.maritalStatus ?? unknown],
    [t('people.nik'), values.nikTail === null ? unknown : `··· ${values.nikTail}`],
    [t('people.phone'), values.phone ?? unknown],
    [t('people.email'), values.officeEmail ?? values.email ?? unknown],
    [t('people.address'), values.address ?? unknown],
  ] as const
}
