import { addTo, dot, dotByTerm, fixedColumn, gramTimes, onlyTerm, scaledByTerm } from './gram-vector.ts'
import type { LevelVector } from './gram-vector.ts'
import { inverseDiagonal, invertOnPattern } from './selected-inverse.ts'
import { choleskyOf, choleskySolve, logDeterminant } from './small-matrix.ts'
import { solve } from './solve.ts'
import { factorise } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'

/**
 * The profiled deviance at relative standard deviations theta_k = s_k / s and the solution that belongs to it. With
 * V = I + sum theta_k^2 Z_k Z_k' (rows scaled by their weights), P = V^-1 - V^-1 X (X'V^-1X)^-1 X'V^-1 and Q = y'Py:
 *   REML: log|V| + log|X'V^-1X| + (n - p) (1 + log(2 pi Q / (n - p)))      ML: log|V| + n (1 + log(2 pi Q / n)),
 * as lme4 defines them (Bates et al. 2015, eqs. 34 and 39).
 */
export type Evaluation = {
  readonly theta: Float64Array
  readonly deviance: number
  /** Degrees of freedom of the residual variance, n - p or n, and Q. */
  readonly freedom: number
  readonly penalised: number
  readonly beta: Float64Array
  /** Spherical effects u; the effects are b = theta u. */
  readonly u: LevelVector
  /** Z'Py: how far rows of each level lie above what the model says, summed. */
  readonly pull: LevelVector
  /** inv(M) Lambda Z'X by column, and the Cholesky factor of X'V^-1X. */
  readonly fixedSolution: readonly LevelVector[]
  readonly fixedFactor: Float64Array
}

export class SingularFixedEffects extends Error {}

export function evaluate(system: System, theta: Float64Array, reml: boolean): Evaluation {
  const { gram } = system
  const logM = factorise(system, theta)
  const p = gram.fixed
  const scaledFixed: LevelVector[] = []
  const fixedSolution: LevelVector[] = []
  for (let x = 0; x < p; x++) {
    const scaled = scaledByTerm(gram, fixedColumn(gram, x), theta)
    scaledFixed.push(scaled)
    fixedSolution.push(solved(system, scaled))
  }
  const normal = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) normal[i * p + j] = (i === j ? gram.fixedWeight[i]! : 0) - dot(scaledFixed[i]!, fixedSolution[j]!)
  }
  const fixedFactor = choleskyOf(normal, p)
  if (fixedFactor === undefined) throw new SingularFixedEffects('the fixed effects cannot be told apart')
  const response: LevelVector = { leaf: gram.leafResponse, trunk: gram.trunkResponse }
  const scaledResponse = scaledByTerm(gram, response, theta)
  const c = solved(system, scaledResponse)
  const rest = Float64Array.from({ length: p }, (_, x) => gram.fixedResponse[x]! - dot(fixedSolution[x]!, scaledResponse))
  const beta = choleskySolve(fixedFactor, rest)
  const u = c
  const explained = dot(scaledResponse, c)
  for (let x = 0; x < p; x++) addTo(u, fixedSolution[x]!, -beta[x]!)
  let penalised = gram.responseSquares - explained
  for (let x = 0; x < p; x++) penalised -= beta[x]! * rest[x]!
  const freedom = reml ? gram.rows - p : gram.rows
  const deviance = logM - gram.logWeights + (reml ? logDeterminant(fixedFactor, p) : 0) + freedom * (1 + Math.log((2 * Math.PI * penalised) / freedom))
  const pull = remaining(system, theta, response, beta, u)
  return { theta: theta.slice(), deviance, freedom, penalised, beta, u, pull, fixedSolution, fixedFactor }
}

function solved(system: System, right: LevelVector): LevelVector {
  const x = { leaf: right.leaf.slice(), trunk: right.trunk.slice() }
  solve(system, x.leaf, x.trunk)
  return x
}

/** Z'(f - X beta - Z Lambda u), given Z'f. */
function remaining({ gram }: System, theta: Float64Array, sums: LevelVector, beta: Float64Array, u: LevelVector): LevelVector {
  const out = gramTimes(gram, scaledByTerm(gram, u, theta))
  for (let i = 0; i < gram.leaves; i++) out.leaf[i] = sums.leaf[i]! - out.leaf[i]!
  for (let c = 0; c < gram.trunk; c++) out.trunk[c] = sums.trunk[c]! - out.trunk[c]!
  for (let x = 0; x < beta.length; x++) addTo(out, fixedColumn(gram, x), -beta[x]!)
  return out
}

export type Slope = {
  /** d deviance / d theta_k^2 for each term. */
  readonly gradient: Float64Array
  /** Average information (Gilmour, Thompson & Cullis, Biometrics 51 (1995) 1440-1450), on the deviance scale, row-major. */
  readonly information: Float64Array
  /** Diagonal of inv(M) by leaf level and trunk column. */
  readonly diagonal: LevelVector
}

/**
 * Gradient: tr(P Z_k Z_k') - freedom |Z_k'Py|^2 / Q (with V^-1 for P in the trace under ML). Information: freedom (h_kl / Q - q_k q_l / Q^2),
 * h_kl = y'P Z_k Z_k' P Z_l Z_l' P y, q_k = |Z_k'Py|^2, the mean of observed and expected second derivatives. Uses the factor
 * that `evaluate` left in the system: call it right after. Terms with theta 0 get a gradient of NaN.
 */
export function slopeAt(system: System, at: Evaluation, reml: boolean): Slope {
  const { gram } = system
  const { theta, freedom, penalised } = at
  invertOnPattern(system)
  const diagonal = inverseDiagonal(system)
  const traces = tracesOf(system, at, diagonal, reml)
  const squares = dotByTerm(gram, at.pull, at.pull)
  const gradient = traces.map((trace, k) => trace - (freedom * squares[k]!) / penalised)
  const K = gram.terms
  const information = new Float64Array(K * K)
  for (let l = 0; l < K; l++) {
    const moved = projected(system, theta, at, onlyTerm(gram, at.pull, l))
    const h = dotByTerm(gram, at.pull, moved)
    for (let k = 0; k < K; k++) information[k * K + l] = freedom * (h[k]! / penalised - (squares[k]! * squares[l]!) / penalised ** 2)
  }
  return { gradient, information, diagonal }
}

function tracesOf({ gram }: System, { theta, fixedSolution, fixedFactor }: Evaluation, diagonal: LevelVector, reml: boolean): Float64Array {
  const traces = new Float64Array(gram.terms)
  for (const value of diagonal.leaf) traces[gram.leafTerm]! += 1 - value
  for (let c = 0; c < gram.trunk; c++) traces[gram.trunkTerm[c]!]! += 1 - diagonal.trunk[c]!
  if (reml) {
    // tr(Z_k'V^-1 X (X'V^-1X)^-1 X'V^-1 Z_k), with Lambda Z'V^-1X = inv(M) Lambda Z'X
    const p = gram.fixed
    for (let x = 0; x < p; x++) {
      const unit = new Float64Array(p)
      unit[x] = 1
      const column = choleskySolve(fixedFactor, unit)
      for (let z = 0; z < p; z++) {
        const shares = dotByTerm(gram, fixedSolution[x]!, fixedSolution[z]!)
        for (let k = 0; k < gram.terms; k++) traces[k]! -= column[z]! * shares[k]!
      }
    }
  }
  return traces.map((trace, k) => trace / theta[k]! ** 2)
}

/** Z'P f for f = Z a. */
function projected(system: System, theta: Float64Array, { fixedSolution, fixedFactor }: Evaluation, a: LevelVector): LevelVector {
  const { gram } = system
  const sums = gramTimes(gram, a)
  const scaled = scaledByTerm(gram, sums, theta)
  const u = solved(system, scaled)
  const rest = Float64Array.from({ length: gram.fixed }, (_, x) => dot(fixedColumn(gram, x), a) - dot(fixedSolution[x]!, scaled))
  const beta = choleskySolve(fixedFactor, rest)
  for (let x = 0; x < gram.fixed; x++) addTo(u, fixedSolution[x]!, -beta[x]!)
  return remaining(system, theta, sums, beta, u)
}
