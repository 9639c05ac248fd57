import { randomInt } from 'node:crypto'
import type { Draw } from '../rules/draw-codes.ts'

/** Numbers that nobody can foresee: codes are drawn with these (I-17). */
export const unforeseeable: Draw = (below) => randomInt(below)
