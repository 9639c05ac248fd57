import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../contract.ts'

export type PublicContest = AnswerOf<typeof contestContract.readPublicContest>
export type PublicPlace = NonNullable<PublicContest['published']>['places'][number]

/** With so few works a code hides nobody: whoever knows who entered can guess (I-17, I-20). */
const few = 10

export const codesHideNobody = ({ numbers }: Pick<PublicContest, 'numbers'>): boolean => numbers !== null && numbers.accepted < few

/** What a work is called in public: its title where the rules publish it, else its code. */
export const workName = ({ work, code }: Pick<PublicPlace, 'work' | 'code'>): string => work ?? code

export const authorNames = ({ authors }: Pick<PublicPlace, 'authors'>): string => (authors ?? []).map(({ name, unit }) => (unit === '' ? name : `${name}, ${unit}`)).join('; ')
