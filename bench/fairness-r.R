# A peer of bench/fairness.ts: Rscript fairness-r.R FISHER.csv STRATA.csv. Loads once; a line with "strata" asks for the stratified tests.
arguments <- commandArgs(trailingOnly = TRUE)
fisher <- as.matrix(read.csv(arguments[1]))
strata <- read.csv(arguments[2])
tables <- lapply(seq_len(nrow(fisher)), function(i) matrix(fisher[i, ], 2, byrow = TRUE))
sets <- lapply(split(strata[, 2:5], strata$set), function(rows) array(apply(rows, 1, function(row) matrix(row, 2, byrow = TRUE)), c(2, 2, nrow(rows))))
input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  start <- proc.time()
  if (grepl("strata", line)) p <- vapply(sets, function(set) mantelhaen.test(set, exact = TRUE)$p.value, 0)
  else p <- vapply(tables, function(table) fisher.test(table)$p.value, 0)
  spent <- proc.time() - start
  status <- readLines("/proc/self/status")
  peak <- as.numeric(gsub("[^0-9]", "", grep("VmHWM", status, value = TRUE))) / 1024
  cat(sprintf("= {\"wallMs\":%.3f,\"cpuMs\":%.3f,\"peakMb\":%.1f,\"p\":[%s]}\n", 1000 * spent[["elapsed"]], 1000 * (spent[["user.self"]] + spent[["sys.self"]]), peak, paste(sprintf("%.17g", p), collapse = ",")))
  flush(stdout())
}
