import { evaluate, slopeAt } from './criterion.ts'
import type { Evaluation, Slope } from './criterion.ts'
import type { CrossedDesign } from './design.ts'
import { gramOf } from './gram.ts'
import { inverseDiagonal } from './selected-inverse.ts'
import { choleskyOf, choleskySolve } from './small-matrix.ts'
import { startingRatios } from './start-values.ts'
import { systemOf } from './system.ts'
import type { System } from './trunk-factor.ts'

export type FitOptions = {
  /** Restricted maximum likelihood (default) or maximum likelihood. */
  readonly reml?: boolean
  /** Stop when no variance ratio is further off than this share of itself (default 1e-6). */
  readonly tolerance?: number
  /** Whether the diagonal of inv(M), and so standard errors, are wanted (default); a fit without them is quicker. */
  readonly errors?: boolean
  /** Start from these theta instead of moment estimates, for instance those of a moment ago. */
  readonly start?: Float64Array
}

export type Optimum = {
  readonly system: System
  /** The last evaluation; `theta`, `deviance` and `penalised` beside it take in the last tiny step, by its derivatives. */
  readonly at: Evaluation
  readonly theta: Float64Array
  readonly deviance: number
  readonly penalised: number
  /** Of inv(M) by level; empty if errors are not wanted. */
  readonly diagonal: Float64Array
  /** Average information of the ratios at the last slope. */
  readonly information: Float64Array
  readonly iterations: number
  readonly converged: boolean
}

const smallest = 1e-8
/** Scores that follow the terms exactly leave no residual: ratios then grow without end, and stop here, where digits begin to be lost. */
const largest = 1e6
const mostIterations = 60

/**
 * Minimises the profiled deviance over the variance ratios g_k = s_k^2 / s^2 >= 0 by Newton steps with the average information,
 * corrected by the observed change of the gradient, projected onto the bounds and halved until the deviance falls. A ratio that ends
 * on its bound with the deviance rising from there is set to exactly 0. A deviance can have a second valley at 0: where a ratio is smaller than its
 * own standard error, that one is looked at too and the deeper is taken.
 */
function optimise(system: System, options: FitOptions = {}): Optimum {
  const found = descendFrom(system, options, new Uint8Array(system.gram.terms))
  const terms = found.theta.length
  let best = found
  for (let k = 0; k < terms; k++) {
    if (found.theta[k] === 0 || found.theta[k]! ** 4 * found.information[k * terms + k]! > 2) continue
    const without = found.theta.map((theta, l) => (l === k ? 0 : theta))
    if (evaluate(system, without, options.reml ?? true).deviance > found.deviance + 1) continue
    const other = descendFrom(system, { ...options, start: without }, Uint8Array.from(without, theta => (theta === 0 ? 1 : 0)))
    if (other.deviance < best.deviance - 1e-9) best = other
  }
  // leaves the system with the factor that belongs to the answer
  evaluateAgain(best, options.reml ?? true)
  return best
}

function evaluateAgain({ system, at }: Optimum, reml: boolean): void {
  if (at.theta.some((theta, k) => system.thetaOf[system.gram.levelAt[k]![0]!] !== theta)) evaluate(system, at.theta, reml)
}

function descendFrom(system: System, { reml = true, tolerance = 1e-6, start, errors = true }: FitOptions, zero: Uint8Array): Optimum {
  const ratios = start ? start.map(theta => within(theta * theta)) : startingRatios(system.gram)
  let information: Float64Array = new Float64Array(ratios.length ** 2)
  const ended = (at: Evaluation, iterations: number, converged: boolean): Optimum =>
    ({ system, at, theta: at.theta, deviance: at.deviance, penalised: at.penalised, diagonal: errors ? inverseDiagonal(system) : new Float64Array(0), information, iterations, converged })
  let at = evaluate(system, thetaOf(ratios, zero), reml)
  let before: { readonly ratios: Float64Array; readonly slope: Slope; readonly move: number } | undefined
  for (let iterations = 0; iterations < mostIterations; iterations++) {
    if (Number.isNaN(at.deviance)) return ended(at, iterations, false)
    const inverse = inverseDiagonal(system)
    const slope = slopeAt(system, at, inverse, reml)
    information = slope.information
    const step = newtonStep(ratios, slope, before ? secant(before.ratios, ratios, before.slope, slope) : undefined, zero)
    const move = largestMove(ratios, step)
    if (move <= 1e-4 && holdZeros(ratios, slope, zero)) {
      at = evaluate(system, thetaOf(ratios, zero), reml)
      before = undefined
      continue
    }
    if (move <= 3 * tolerance) return { ...polished(ratios, step, slope, zero, at), system, at, diagonal: inverse, information, iterations, converged: true }
    const moved = descend(system, ratios, step, slope, zero, at, reml)
    if (moved === undefined) {
      // nothing lower is to be seen: either this is the bottom, to the digits that a deviance has, or the surface is no use
      const promised = -ratios.reduce((sum, _, k) => (step[k] === 0 ? sum : sum + slope.gradient[k]! * step[k]!), 0) / 2
      ratios.forEach((ratio, k) => { if (ratio < 1e-6) zero[k] = 1 })
      return ended(evaluate(system, thetaOf(ratios, zero), reml), iterations, promised < 1e-8 * (1 + Math.abs(at.deviance)))
    }
    at = moved.at
    // steps shrink faster and faster: what this one leaves is no more than its size times the last shrinkage
    if (before && moved.whole && !moved.ratios.some((ratio, k) => zero[k] === 0 && ratio < 2 * smallest) && move * Math.min(1, move / before.move) <= tolerance) return ended(at, iterations + 1, true)
    before = { ratios: ratios.slice(), slope, move }
    ratios.set(moved.ratios)
  }
  holdZeros(ratios, slopeAt(system, at, inverseDiagonal(system), reml), zero)
  return ended(evaluate(system, thetaOf(ratios, zero), reml), mostIterations, false)
}

/** Takes in a last step that is too small to be worth another factorisation: dQ = -sum q_k dg_k, and half of what the gradient promises. */
function polished(ratios: Float64Array, step: Float64Array, { gradient, squares }: Slope, zero: Uint8Array, at: Evaluation): Pick<Optimum, 'theta' | 'deviance' | 'penalised'> {
  let { deviance, penalised } = at
  for (let k = 0; k < step.length; k++) {
    if (step[k] === 0) continue
    deviance += 0.5 * gradient[k]! * step[k]!
    penalised -= squares[k]! * step[k]!
  }
  return { theta: thetaOf(ratios.map((ratio, k) => within(ratio + step[k]!)), zero), deviance, penalised }
}

export function fitOptimum(design: CrossedDesign, options?: FitOptions): Optimum {
  return optimise(systemOf(gramOf(design)), options)
}

const thetaOf = (ratios: Float64Array, zero: Uint8Array) => ratios.map((ratio, k) => (zero[k] === 1 ? 0 : Math.sqrt(ratio)))

/** On the bound and pressed against it, or next to it where the deviance is level. */
const atZero = (ratio: number, gradient: number) => (ratio <= smallest && gradient > 0) || (ratio < 1e-6 && Math.abs(gradient) < 1e-5)
const stuck = (ratio: number, gradient: number) => atZero(ratio, gradient) || (ratio >= largest && gradient < 0)
const within = (ratio: number) => Math.min(largest, Math.max(smallest, ratio))

/** Newton step on the ratios that may move. */
function newtonStep(ratios: Float64Array, { gradient, information }: Slope, correction: Float64Array | undefined, zero: Uint8Array): Float64Array {
  const size = ratios.length
  const step = new Float64Array(size)
  const free = [...ratios.keys()].filter(k => zero[k] === 0 && !stuck(ratios[k]!, gradient[k]!))
  if (free.length === 0) return step
  const right = Float64Array.from(free, k => -gradient[k]! * ratios[k]!)
  // in log ratios, so that all are of one size; a second attempt drops the correction if it spoilt definiteness, the last goes downhill term by term,
  // as when scores leave no residual and the deviance falls without end
  const matrix = (share: number, ridge: number) => Float64Array.from(free.flatMap(k => free.map(l => {
    const value = ratios[k]! * ratios[l]! * information[k * size + l]! + share * (correction?.[k * size + l] ?? 0)
    return k === l ? value * (1 + ridge) + 1e-12 : value
  })))
  const factor = choleskyOf(matrix(1, 0), free.length) ?? choleskyOf(matrix(0, 1e-10), free.length)
  const solution = factor ? choleskySolve(factor, right) : right.map((value, i) => value / Math.max(Math.abs(value), information[free[i]! * (size + 1)]! * ratios[free[i]!]! ** 2, 1e-8))
  free.forEach((k, i) => { step[k] = solution[i]! * ratios[k]! })
  return step
}

function largestMove(ratios: Float64Array, step: Float64Array): number {
  let move = 0
  for (let k = 0; k < step.length; k++) {
    const to = within(ratios[k]! + step[k]!)
    move = Math.max(move, Math.abs(to - ratios[k]!) / Math.max(to, ratios[k]!, 1e-6))
  }
  return move
}

/** Terms on their bound become exactly zero. Returns whether any is new. */
function holdZeros(ratios: Float64Array, { gradient }: Slope, zero: Uint8Array): boolean {
  let changed = false
  for (let k = 0; k < ratios.length; k++) {
    if (zero[k] === 0 && atZero(ratios[k]!, gradient[k]!)) {
      zero[k] = 1
      changed = true
    }
  }
  return changed
}

type Moved = { readonly at: Evaluation; readonly ratios: Float64Array; /** Not shortened. */ readonly whole: boolean }

function descend(system: System, ratios: Float64Array, step: Float64Array, slope: Slope, zero: Uint8Array, from: Evaluation, reml: boolean): Moved | undefined {
  for (let share = 1; share > 1e-4; share /= 4) {
    const trial = ratios.map((ratio, k) => (zero[k] === 1 ? ratio : within(Math.min(ratio + share * step[k]!, 50 * (ratio + 0.02)))))
    const at = evaluate(system, thetaOf(trial, zero), reml)
    const promised = trial.reduce((sum, ratio, k) => (zero[k] === 1 ? sum : sum + slope.gradient[k]! * (ratio - ratios[k]!)), 0)
    if (at.deviance <= from.deviance + 1e-4 * Math.min(0, promised) + 1e-10 * Math.abs(from.deviance)) return { at, ratios: trial, whole: share === 1 }
  }
  return undefined
}

/**
 * What the average information lacks, from the change of the gradient along the step (Powell's symmetric Broyden formula), in log ratios.
 */
function secant(before: Float64Array, after: Float64Array, was: Slope, is: Slope): Float64Array {
  const size = before.length
  const correction = new Float64Array(size * size)
  const s = before.map((ratio, k) => Math.log(after[k]! / ratio))
  const length = s.reduce((sum, x) => sum + x * x, 0)
  if (length === 0 || length > 0.25 || s.some(Number.isNaN)) return correction
  // terms held at zero have no gradient and do not move
  const y = before.map((ratio, k) => (s[k] === 0 ? 0 : after[k]! * is.gradient[k]! - ratio * was.gradient[k]!))
  if (y.some(Number.isNaN)) return correction
  const miss = y.map((value, k) => value - s.reduce((sum, x, l) => sum + after[k]! * after[l]! * is.information[k * size + l]! * x, 0))
  const along = miss.reduce((sum, x, k) => sum + x * s[k]!, 0) / length ** 2
  for (let k = 0; k < size; k++) for (let l = 0; l < size; l++) correction[k * size + l] = (miss[k]! * s[l]! + s[k]! * miss[l]!) / length - along * s[k]! * s[l]!
  return correction
}
