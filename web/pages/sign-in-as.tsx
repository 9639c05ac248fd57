import { useTranslation } from '../words/use-translation.ts'
import type { AnswerOf } from '#platform/face/route.ts'
import { demoContract } from '#platform/home/demo-contract.ts'
import { useRead } from '../calls/use-read.ts'
import { useDemonstration } from '../session/use-installation.ts'
import classes from './sign-in-as.module.css'

type DemoPerson = AnswerOf<typeof demoContract.listDemoPeople>['items'][number]

/** In the demonstration: people to be, one press each, with the code that their device would show now. */
export const SignInAs = ({ onChoose }: { readonly onChoose: (person: DemoPerson) => void }) => {
  const { t } = useTranslation()
  const demonstration = useDemonstration()
  const people = useRead(demoContract.listDemoPeople, {}, { when: demonstration, every: 10_000 })
  if (people.data === undefined) return null
  return (
    <section className={classes.people} aria-labelledby="sebagai">
      <h2 id="sebagai">{t('signIn.as')}</h2>
      <p className="xs muted">{t('signIn.as.why')}</p>
      <ul>
        {people.data.items.map((person) => (
          <li key={person.username}>
            <button type="button" onClick={() => onChoose(person)}>
              <span className={classes.words}>
                <b>{t(`role.${person.role}`)}</b>
                <small>
                  {person.name}, {person.agency}
                </small>
                <small>{t('signIn.as.secret', { username: person.username, password: person.password })}</small>
              </span>
              {person.code === null ? null : (
                <span className={classes.code}>
                  <span className="vh">{t('signIn.code')} </span>
                  {person.code}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
