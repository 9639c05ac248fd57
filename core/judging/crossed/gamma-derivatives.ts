/** First and second derivative of log gamma, x > 0, by recurrence up to 14 and the asymptotic series (Abramowitz & Stegun 6.3.18, 6.4.12). */
export function digamma(x: number): number {
  let sum = 0
  for (; x < 14; x++) sum -= 1 / x
  const r = 1 / (x * x)
  return sum + Math.log(x) - 0.5 / x - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))))
}

export function trigamma(x: number): number {
  let sum = 0
  for (; x < 14; x++) sum += 1 / (x * x)
  const r = 1 / (x * x)
  return sum + 1 / x + r / 2 + (r / x) * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r / 30)))
}

/** The x > 0 with trigamma(x) = y, y > 0, by bisection on a logarithmic scale (trigamma falls). */
export function trigammaInverse(y: number): number {
  let low = 1e-8
  let high = 1e8
  for (let k = 0; k < 80; k++) {
    const middle = Math.sqrt(low * high)
    if (trigamma(middle) > y) low = middle
    else high = middle
  }
  return Math.sqrt(low * high)
}
