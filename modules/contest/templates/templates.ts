import { inovasiPerorangan } from './inovasi-perorangan.ts'
import type { Template } from './template.ts'

export const templates: readonly Template[] = [inovasiPerorangan]

export const templateOf = (code: string): Template | undefined => templates.find((template) => template.code === code)
