import type { Sheets } from './sheets.ts'
import { varianceEvidence } from './spread-evidence.ts'

export type Halo = { readonly judge: number; /** The judge's spread between criteria of one sheet divided by the panel's; 1 is usual, near 0 is halo. */ readonly ratio: number; readonly z: number }

/**
 * Halo: a judge whose criteria move together (one impression for all). Compares the variance of the scores around their sheet's
 * mean, means of the criteria taken out, with that of the other judges. Judges without two criteria on a sheet are left out.
 */
export function haloOf(sheets: Sheets, judges: number): Halo[] {
  const squares = new Float64Array(judges)
  const freedom = new Float64Array(judges)
  for (let i = 0; i < sheets.judge.length; i++) {
    squares[sheets.judge[i]!]! += sheets.within[i]!
    freedom[sheets.judge[i]!]! += sheets.count[i]! - 1
  }
  const allSquares = squares.reduce((sum, value) => sum + value, 0)
  const allFreedom = freedom.reduce((sum, value) => sum + value, 0)
  return Array.from({ length: judges }, (_, judge): Halo | undefined => {
    const others = (allSquares - squares[judge]!) / (allFreedom - freedom[judge]!)
    if (!(freedom[judge]! > 0) || !(others > 0)) return undefined
    const ratio = squares[judge]! / freedom[judge]! / others
    return { judge, ratio: Math.sqrt(ratio), z: varianceEvidence(ratio, freedom[judge]!) }
  }).filter(halo => halo !== undefined)
}
