import { useOutletContext } from 'react-router'
import type { AnswerOf } from '#platform/face/route.ts'
import type { contestContract } from '../../contract.ts'

export type Contest = AnswerOf<typeof contestContract.readContest>
export type Obstacle = { readonly refusal: string; readonly facts: Readonly<Record<string, unknown>> }

/** The contest whose tab this is. */
export const useContest = (): Contest => useOutletContext<Contest>()

/** What the server would say now to an act of this contest; empty where it is free. */
export const obstaclesTo = (contest: Pick<Contest, 'obstacles'>, act: Contest['obstacles'][number]['act']): readonly Obstacle[] =>
  contest.obstacles.find((one) => one.act === act)?.because ?? []
