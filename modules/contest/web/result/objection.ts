import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../contract.ts'

export type Objection = AnswerOf<typeof contestContract.listObjections>['items'][number]
