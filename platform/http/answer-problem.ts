import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { JsonObject } from '../face/json.ts'
import { type Problem, statusOfRefusal } from '../face/problem.ts'
import { type Language, wordsOf } from '../face/words.ts'

export const languageOf = (request: FastifyRequest): Language => (/^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'id')

/** RFC 9457: a stable code, words in the reader's language, the facts, and the reference under which the log has it. */
export const problemOf = (request: FastifyRequest, code: string, facts: JsonObject = {}): Problem => {
  const say = wordsOf(languageOf(request), request.visit?.agency?.timeZone)
  const status = statusOfRefusal[code] ?? 422
  return {
    type: `urn:jenjang:refusal:${code}`,
    status,
    code,
    title: say(`refusal.${code}`, facts),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
    reference: request.id,
  }
}

export const answerProblem = async (reply: FastifyReply, problem: Problem): Promise<void> => {
  await reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem))
}

export const refuseRequest = async (request: FastifyRequest, reply: FastifyReply, code: string, facts: JsonObject = {}): Promise<void> =>
  await answerProblem(reply, problemOf(request, code, facts))

/** Refused input names each place, and never repeats what was sent. Without an error the input as a whole cannot be written. */
export const inputProblem = (request: FastifyRequest, where: string, error: z.ZodError | undefined): Problem => ({
  ...problemOf(request, 'INPUT_INVALID'),
  places: error === undefined ? [{ place: where, message: 'not text' }] : error.issues.slice(0, 50).map((issue) => ({ place: [where, ...issue.path.map(String)].join('.'), message: issue.message })),
})
