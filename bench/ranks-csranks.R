# A peer of bench/ranks.ts: Rscript ranks-csranks.R FILE.csv DRAWS. Loads once, then answers each line of standard input.
suppressMessages(library(csranks))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1])
draws <- as.integer(arguments[2])
covariance <- diag(data$se^2)
input <- file("stdin", "r")
while (length(readLines(input, n = 1)) > 0) {
  start <- proc.time()
  sets <- csranks(data$estimate, covariance, coverage = 0.95, R = draws, simul = TRUE, seed = 1)
  spent <- proc.time() - start
  status <- readLines("/proc/self/status")
  peak <- as.numeric(gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE))) / 1024
  cat(sprintf("= {\"wallMs\":%.3f,\"cpuMs\":%.3f,\"peakMb\":%.1f,\"low\":[%s],\"high\":[%s]}\n", 1000 * spent[["elapsed"]], 1000 * (spent[["user.self"]] + spent[["sys.self"]]), peak, paste(sets$L, collapse = ","), paste(sets$U, collapse = ",")))
  flush(stdout())
}
