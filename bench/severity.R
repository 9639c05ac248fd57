# lme4 for bench/severity.ts: reads one request a line, answers one line "= {json}". Times only the fit.
suppressMessages(library(lme4))
args <- commandArgs(trailingOnly = TRUE)
ratings <- read.csv(args[1], stringsAsFactors = TRUE)
panel <- read.csv(args[2], stringsAsFactors = TRUE)
formulas <- list(
  two = y ~ 1 + (1 | s) + (1 | d),
  three = y ~ 1 + (1 | s) + (1 | d) + (1 | unit),
  panel = score ~ 0 + criterion + (1 | entry) + (1 | judge) + (1 | entry:judge) + (1 | entry:criterion) + (1 | judge:criterion))
number <- function(x) paste0(sprintf("%.15g", x), collapse = ",")
memory <- function() as.numeric(sub("[^0-9]*([0-9]+).*", "\\1", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))) / 1024
# as on our side, one fit before the first measured one
invisible(lmer(formulas$panel, panel, control = lmerControl(calc.derivs = FALSE)))
lines <- file("stdin", open = "r")
while (length(line <- readLines(lines, n = 1)) > 0) {
  model <- sub('.*"model":"([a-z]+)".*', "\\1", line)
  optimizer <- sub('.*"optimizer":"([a-zA-Z]+)".*', "\\1", line)
  errors <- grepl('"errors":true', line)
  data <- if (model == "panel") panel else ratings
  invisible(gc(FALSE))
  time <- system.time({
    fit <- lmer(formulas[[model]], data, control = lmerControl(optimizer = optimizer, calc.derivs = FALSE))
    if (errors) effects <- ranef(fit, condVar = TRUE)
  })
  variances <- as.data.frame(VarCorr(fit))
  extra <- ""
  if (errors) {
    first <- if (model == "panel") "entry" else "d"
    scores <- effects[[first]]
    extra <- sprintf(',"labels":[%s],"effects":[%s],"errors":[%s]', paste0('"', rownames(scores), '"', collapse = ","), number(scores[[1]]), number(sqrt(attr(scores, "postVar")[1, 1, ])))
  }
  cat(sprintf('= {"wallMs":%.3f,"cpuMs":%.3f,"peakMb":%.1f,"criterion":%.15g,"names":[%s],"variances":[%s]%s}\n',
    1000 * time[["elapsed"]], 1000 * (time[["user.self"]] + time[["sys.self"]]), memory(), REMLcrit(fit),
    paste0('"', ifelse(variances$grp == "Residual", "residual", variances$grp), '"', collapse = ","), number(variances$vcov), extra))
}
