import { z } from 'zod'
import { route } from '../face/route.ts'

export const fileShape = z.object({ id: z.uuid(), name: z.string(), type: z.string(), size: z.number().int(), sha256: z.string() })

export const filesContract = {
  uploadFile: route({
    method: 'POST',
    path: '/api/files',
    access: ['signed_in'],
    summary: 'Stores a file (PDF, PNG, JPEG, xlsx, csv) and gives its id; what it belongs to is said by the operation that names the id.',
    upload: true,
    answer: fileShape,
  }),
} as const
