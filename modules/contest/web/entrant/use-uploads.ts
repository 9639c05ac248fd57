import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Refused } from '#platform/face/call.ts'
import { leave, useSession } from '#web/session/use-session.ts'
import { useLanguage } from '#web/words/use-language.ts'
import type { EntryFile } from './entry-content.ts'
import { uploadAttachment } from './upload-attachment.ts'

export type Upload = { readonly key: string; readonly file: File; readonly part: number; readonly error: Error | null }

type Uploads = {
  readonly items: readonly Upload[]
  readonly begin: (files: readonly File[]) => void
  readonly again: (upload: Upload) => void
  readonly drop: (upload: Upload) => void
}

/** Files on their way; each that arrived is given to `onFile`. */
export const useUploads = (onFile: (file: EntryFile) => void): Uploads => {
  const { agency } = useSession()
  const language = useLanguage()
  const client = useQueryClient()
  const [items, setItems] = useState<readonly Upload[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const latest = useRef(onFile)
  useEffect(() => {
    latest.current = onFile
  })
  const patch = (key: string, part: Partial<Upload>): void => setItems((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const remove = (key: string): void => setItems((before) => before.filter((one) => one.key !== key))

  const send = async ({ key, file }: Upload): Promise<void> => {
    const stop = new AbortController()
    stops.current.set(key, stop)
    try {
      const arrived = await uploadAttachment({ file, key, agency: agency.id, language, signal: stop.signal, onProgress: (part) => patch(key, { part }) })
      latest.current({ fileId: arrived.id, name: arrived.name, type: arrived.type, size: arrived.size, sha256: arrived.sha256 })
      remove(key)
    } catch (error) {
      if (error instanceof Refused && error.problem.code === 'SIGN_IN_NEEDED') leave(client)
      patch(key, { error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  return {
    items,
    begin: (files) => {
      const begun = files.map((file): Upload => ({ key: crypto.randomUUID(), file, part: 0, error: null }))
      setItems((before) => [...before, ...begun])
      for (const upload of begun) void send(upload)
    },
    again: (upload) => {
      patch(upload.key, { part: 0, error: null })
      void send(upload)
    },
    drop: ({ key }) => {
      stops.current.get(key)?.abort()
      remove(key)
    },
  }
}
