import { addTo, dot, dotByTerm, gramTimes } from './level-vectors.ts'
import { choleskyOf, choleskySolve, logDeterminant } from './small-matrix.ts'
import { solve } from './solve.ts'
import { factorise } from './trunk-factor.ts'
import type { System } from './trunk-factor.ts'

/**
 * The profiled deviance at relative standard deviations theta_k = s_k / s and the solution that belongs to it. With
 * V = I + sum theta_k^2 Z_k Z_k' (rows scaled by their weights), P = V^-1 - V^-1 X (X'V^-1X)^-1 X'V^-1 and Q = y'Py:
 *   REML: log|V| + log|X'V^-1X| + (n - p) (1 + log(2 pi Q / (n - p)))      ML: log|V| + n (1 + log(2 pi Q / n)),
 * as lme4 defines them (Bates et al. 2015, eqs. 34 and 39). Vectors over levels stand in the order of the system's gram.
 */
export type Evaluation = {
  readonly theta: Float64Array
  readonly deviance: number
  /** Degrees of freedom of the residual variance, n - p or n, and Q. */
  readonly freedom: number
  readonly penalised: number
  readonly beta: Float64Array
  /** Spherical effects u; the effects are b = theta u. */
  readonly u: Float64Array
  /** Z'Py: how far rows of each level lie above what the model says, summed. */
  readonly pull: Float64Array
  /** inv(M) Lambda Z'X, one column after the other, and the Cholesky factor of X'V^-1X. */
  readonly fixedSolution: Float64Array
  readonly fixedFactor: Float64Array
}

export function evaluate(system: System, theta: Float64Array, reml: boolean): Evaluation {
  const { gram } = system
  const levels = gram.leaves + gram.trunk
  const p = gram.fixed
  const logM = factorise(system, theta)
  // right-hand sides Lambda Z'X and, last, Lambda Z'y
  const right = new Float64Array((p + 1) * levels)
  right.set(gram.fixedSums)
  right.set(gram.response, p * levels)
  scaleAll(system, right, p + 1)
  const solution = right.slice()
  solve(system, solution, p + 1)
  const normal = new Float64Array(p * p)
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) normal[i * p + j] = (i === j ? gram.fixedWeight[i]! : 0) - dot(levels, right, solution, i * levels, j * levels)
  }
  // fixed effects that drown in the random ones to working precision: the deviance is not a number, and a step back is taken
  const fixedFactor = choleskyOf(normal, p) ?? new Float64Array(p * p).fill(Number.NaN)
  const rest = Float64Array.from({ length: p }, (_, x) => gram.fixedResponse[x]! - dot(levels, solution, right, x * levels, p * levels))
  const beta = choleskySolve(fixedFactor, rest)
  const u = solution.slice(p * levels)
  let penalised = gram.responseSquares - dot(levels, right, u, p * levels)
  for (let x = 0; x < p; x++) {
    addTo(levels, u, solution, -beta[x]!, 0, x * levels)
    penalised -= beta[x]! * rest[x]!
  }
  const freedom = reml ? gram.rows - p : gram.rows
  const deviance = logM - gram.logWeights + (reml ? logDeterminant(fixedFactor, p) : 0) + freedom * (1 + Math.log((2 * Math.PI * penalised) / freedom))
  const pull = remaining(system, gram.response, beta, u)
  return { theta: theta.slice(), deviance, freedom, penalised, beta, u, pull, fixedSolution: solution.subarray(0, p * levels), fixedFactor }
}

/** Multiplies `count` vectors by the theta of each level's term. */
function scaleAll({ thetaOf }: System, vectors: Float64Array, count: number): void {
  const levels = thetaOf.length
  for (let from = 0; from < count * levels; from += levels) for (let i = 0; i < levels; i++) vectors[from + i]! *= thetaOf[i]!
}

/** Z'(f - X beta - Z Lambda u), given Z'f. */
function remaining({ gram, thetaOf }: System, sums: Float64Array, beta: Float64Array, u: Float64Array): Float64Array {
  const levels = thetaOf.length
  const scaled = new Float64Array(levels)
  for (let i = 0; i < levels; i++) scaled[i] = thetaOf[i]! * u[i]!
  const out = gramTimes(gram, scaled)
  for (let i = 0; i < levels; i++) out[i] = sums[i]! - out[i]!
  for (let x = 0; x < beta.length; x++) addTo(levels, out, gram.fixedSums, -beta[x]!, 0, x * levels)
  return out
}

export type Slope = {
  /** d deviance / d theta_k^2 for each term. */
  readonly gradient: Float64Array
  /** Average information (Gilmour, Thompson & Cullis, Biometrics 51 (1995) 1440-1450), on the deviance scale, row-major. */
  readonly information: Float64Array
  /** |Z_k'Py|^2 for each term: minus the derivative of Q. */
  readonly squares: Float64Array
}

/**
 * Gradient: tr(P Z_k Z_k') - freedom |Z_k'Py|^2 / Q (with V^-1 for P in the trace under ML). Information: freedom (h_kl / Q - q_k q_l / Q^2),
 * h_kl = y'P Z_k Z_k' P Z_l Z_l' P y, q_k = |Z_k'Py|^2, the mean of observed and expected
 * second derivatives, tilted towards the expected ones. Uses the factor
 * that `evaluate` left in the system. Terms with theta 0 get a gradient of NaN.
 */
export function slopeAt(system: System, at: Evaluation, diagonal: Float64Array, reml: boolean): Slope {
  const { gram } = system
  const { freedom, penalised } = at
  const traces = tracesOf(system, at, diagonal, reml)
  const squares = dotByTerm(gram, at.pull, at.pull)
  const gradient = traces.map((trace, k) => trace - (freedom * squares[k]!) / penalised)
  // far from the optimum the quadratic part misjudges the expected information by about this factor; at the optimum it is 1
  const tilt = traces.map((trace, k) => Math.sqrt(Math.min(10, Math.max(0.1, (trace * penalised) / (freedom * squares[k]!)))) || 1)
  const K = gram.terms
  const information = new Float64Array(K * K)
  const moved = projected(system, at)
  for (let l = 0; l < K; l++) {
    const h = dotByTerm(gram, at.pull, moved[l]!)
    for (let k = 0; k < K; k++) information[k * K + l] = tilt[k]! * tilt[l]! * freedom * (h[k]! / penalised - (squares[k]! * squares[l]!) / penalised ** 2)
  }
  return { gradient, information, squares }
}

function tracesOf({ gram }: System, { theta, fixedSolution, fixedFactor }: Evaluation, diagonal: Float64Array, reml: boolean): Float64Array {
  const traces = new Float64Array(gram.terms)
  const levels = diagonal.length
  for (let i = 0; i < levels; i++) traces[gram.termOf[i]!]! += 1 - diagonal[i]!
  const p = reml ? gram.fixed : 0
  // tr(Z_k'V^-1 X (X'V^-1X)^-1 X'V^-1 Z_k), with Lambda Z'V^-1X = inv(M) Lambda Z'X
  for (let x = 0; x < p; x++) {
    const unit = new Float64Array(p)
    unit[x] = 1
    const column = choleskySolve(fixedFactor, unit)
    for (let z = 0; z <= x; z++) {
      const shares = dotByTerm(gram, fixedSolution, fixedSolution, x * levels, z * levels)
      for (let k = 0; k < gram.terms; k++) traces[k]! -= (z < x ? 2 : 1) * column[z]! * shares[k]!
    }
  }
  return traces.map((trace, k) => trace / theta[k]! ** 2)
}

/** Z'P f_l for f_l = Z_l Z_l'Py, each term l. */
function projected(system: System, { pull, fixedSolution, fixedFactor }: Evaluation): Float64Array[] {
  const { gram } = system
  const levels = pull.length
  const sums: Float64Array[] = []
  const own: Float64Array[] = []
  const scaled = new Float64Array(gram.terms * levels)
  for (let l = 0; l < gram.terms; l++) {
    const a = new Float64Array(levels)
    for (const i of gram.levelAt[l]!) a[i] = pull[i]!
    own.push(a)
    sums.push(gramTimes(gram, a))
    scaled.set(sums[l]!, l * levels)
  }
  scaleAll(system, scaled, gram.terms)
  const solution = scaled.slice()
  solve(system, solution, gram.terms)
  return sums.map((sum, l) => {
    const rest = Float64Array.from({ length: gram.fixed }, (_, x) => dot(levels, gram.fixedSums, own[l]!, x * levels) - dot(levels, fixedSolution, scaled, x * levels, l * levels))
    const beta = choleskySolve(fixedFactor, rest)
    const u = solution.subarray(l * levels, (l + 1) * levels)
    for (let x = 0; x < gram.fixed; x++) addTo(levels, u, fixedSolution, -beta[x]!, 0, x * levels)
    return remaining(system, sum, beta, u)
  })
}
