import { filesContract } from '#platform/files/contract.ts'
import { Refused, Unreachable } from '#platform/face/call.ts'
import { readProblem } from '#platform/face/read-problem.ts'
import type { AnswerOf } from '#platform/face/route.ts'

type Upload = {
  readonly file: File
  /** One key for one file: sending it again after a lost connection has the effect of once (I-28). */
  readonly key: string
  readonly agency: string
  readonly language: string
  readonly onProgress: (part: number) => void
  readonly signal: AbortSignal
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Uploads with progress, which fetch cannot tell. Answers and refusals are those of `call`. */
export const uploadAttachment = async ({ file, key, agency, language, onProgress, signal }: Upload): Promise<AnswerOf<typeof filesContract.uploadFile>> =>
  await new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(filesContract.uploadFile.method, filesContract.uploadFile.path)
    for (const [name, value] of Object.entries({ accept: 'application/json', 'accept-language': language, 'x-agency': agency, 'idempotency-key': key })) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total))
    request.addEventListener('load', () => {
      const answer = readJson(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(answer as AnswerOf<typeof filesContract.uploadFile>)
      return reject(new Refused(readProblem(answer) ?? { type: 'about:blank', status: request.status, code: 'UNREADABLE', title: request.statusText, reference: '' }))
    })
    for (const lost of ['error', 'abort', 'timeout']) request.addEventListener(lost, () => reject(new Unreachable(lost)))
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file, file.name)
    request.send(form)
  })
