import { useTranslation } from '#web/words/use-translation.ts'
import type { JsonObject } from '#platform/face/json.ts'
import type { RulesDocument } from '../../rules/rules-document.ts'
import type { Obstacle } from '../contest/use-contest.ts'
import { useBoth } from '../use-both.ts'

/** A finding names criteria and rules by their codes; the reader knows them by their names. */
export const useNamedFacts = (rules: RulesDocument): ((facts: Obstacle['facts']) => JsonObject) => {
  const both = useBoth()
  const { t } = useTranslation()
  const criteria = rules.categories.flatMap((category) => category.result.criteria)
  return (facts) => {
    const criterion = criteria.find(({ code }) => code === facts['criterion'])
    const category = rules.categories.find(({ code }) => code === facts['category'])
    const rule = rules.eligibility.find(({ code }) => code === facts['rule'])
    const moment = (value: unknown): string => (typeof value === 'string' ? t(`contest.moment.${value}`) : '')
    return {
      ...(facts as JsonObject),
      ...(criterion === undefined || both(criterion.name) === '' ? {} : { criterion: both(criterion.name) }),
      ...(category === undefined ? {} : { category: both(category.name) }),
      ...(rule === undefined || both(rule.text) === '' ? {} : { rule: both(rule.text) }),
      ...('moment' in facts ? { moment: moment(facts['moment']) } : {}),
      ...('first' in facts ? { first: moment(facts['first']), second: moment(facts['second']) } : {}),
    }
  }
}
