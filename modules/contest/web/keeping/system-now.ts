import type { QueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '#platform/face/route.ts'
import { homeContract } from '#platform/home/contract.ts'
import { readKey } from '#web/calls/read-key.ts'

type Health = AnswerOf<typeof homeContract.health>

/**
 * What the system's clock says when this device says `at` (milliseconds): a wrong clock of the device misleads nobody (I-27).
 * Each frame asks for the system's health once; before its answer the device is believed.
 */
export const systemNow = (client: QueryClient, at: number): number => {
  const heard = client.getQueryState<Health>(readKey(homeContract.health, {}))
  return heard?.data === undefined ? at : at + Date.parse(heard.data.now) - heard.dataUpdatedAt
}

export const systemInstant = (client: QueryClient): string => new Date(systemNow(client, Date.now())).toISOString()
