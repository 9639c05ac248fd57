/** Ends the program with one sentence for the person who typed the command. @param {string} sentence @returns {never} */
export const endWith = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}
