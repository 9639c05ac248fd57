/**
 * Natural logarithm of a number in (0, 1], from additions, multiplications and divisions alone. The standard lets Math.log differ
 * by a bit between machines; a possible rank that one machine shows and another does not would be worse than a slower line.
 * log m = 2 artanh((m - 1) / (m + 1)) with m in [0.7, 1.42), relative error below 1e-15.
 */
const portableLog = (value: number): number => {
  let m = value
  let halvings = 0
  while (m < 0.0007) { m *= 1024; halvings += 10 }
  while (m < Math.SQRT1_2) { m *= 2; halvings++ }
  const s = (m - 1) / (m + 1)
  const q = s * s
  const series = 1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * (1 / 9 + q * (1 / 11 + q * (1 / 13 + q * (1 / 15 + q * (1 / 17 + q * (1 / 19 + q / 21)))))))))
  return 2 * s * series - halvings * Math.LN2
}

/**
 * The standard normal quantile at (bits + 1/2) / 2^32: turns 32 random bits into a standard normal draw, the same to the last digit
 * on every machine. Relative error below 1e-15; |answer| <= 6.34.
 *
 * @param bits whole number 0 .. 2^32 - 1
 * Reference: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484; its third branch begins at 7.5 and is not needed.
 */
export const normalFromBits = (bits: number): number => {
  const q = (bits + 0.5) / 4294967296 - 0.5
  if (q > -0.425 && q < 0.425) {
    const r = 0.180625 - q * q
    return (
      (q * (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r + 13731.69376550946) * r + 1971.5909503065513) * r + 133.14166789178438) * r + 3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r + 5394.196021424751) * r + 687.1870074920579) * r + 42.31333070160091) * r + 1)
    )
  }
  const r = Math.sqrt(-portableLog(0.5 - Math.abs(q))) - 1.6
  const size =
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r + 3.6478483247632045) * r + 5.769497221460691) * r + 4.630337846156546) * r + 1.4234371107496835) /
    (((((((1.0507500716444169e-09 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) * r + 0.6897673349851) * r + 1.6763848301838038) * r + 2.053191626637759) * r + 1)
  return q < 0 ? -size : size
}
