import type { Route } from '#platform/face/route.ts'

/** The key of an answer in the cache: the operation first, so that an act can make all its answers stale. */
export const readKey = (route: Pick<Route, 'path'>, sent?: object): readonly unknown[] =>
  sent === undefined ? [route.path] : [route.path, sent]
