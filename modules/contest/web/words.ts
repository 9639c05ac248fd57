import type { WebModule } from '#web/web-module.ts'

/** All words of the contest, for the pages of everyone but a judge. */
export const contestWords: WebModule['words'] = {
  id: async () => {
    const [contest, judge, diagnosis] = await Promise.all([import('../words/id.json'), import('../words/judge/id.json'), import('../words/diagnosis/id.json')])
    return { default: { ...contest.default, ...judge.default, ...diagnosis.default } }
  },
  en: async () => {
    const [contest, judge, diagnosis] = await Promise.all([import('../words/en.json'), import('../words/judge/en.json'), import('../words/diagnosis/en.json')])
    return { default: { ...contest.default, ...judge.default, ...diagnosis.default } }
  },
}
