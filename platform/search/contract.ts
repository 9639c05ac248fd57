import { z } from 'zod'
import { route } from '../face/route.ts'

export const foundKinds = ['contest', 'person', 'position', 'unit', 'rule'] as const

export const searchContract = {
  search: route({
    method: 'GET',
    path: '/api/search',
    access: ['signed_in'],
    summary: 'Finds contests, people, posts, units and rules by words, as far as I may see them: a few of each.',
    query: z.object({ q: z.string().trim().min(2).max(100) }),
    answer: z.object({ items: z.array(z.object({ kind: z.enum(foundKinds), title: z.string(), detail: z.string(), address: z.string() })) }),
  }),
} as const
