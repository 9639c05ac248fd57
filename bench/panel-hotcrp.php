<?php
// HotCRP's assignment of reviewers without preferences, on HotCRP's own min-cost max-flow (lib/mincostmaxflow.php of a checkout
// of github.com/kohler/hotcrp, whose folder is the first argument). Same network as its autoassigner builds: one edge per
// review of a reviewer with the cost 100, 200, ... so that loads come out equal. A contender of bench/panel.ts.
class Conf {
    static $main;
    static $now = 0;
    function opt($name) { return null; }
}
Conf::$main = new Conf;
error_reporting(E_ALL & ~E_DEPRECATED);
require "$argv[1]/lib/mincostmaxflow.php";

while (($line = fgets(STDIN)) !== false) {
    $task = json_decode($line, true);
    $refused = [];
    foreach ($task["conflicts"] as [$entry, $judge]) $refused["$entry $judge"] = true;
    gc_collect_cycles();
    $start = microtime(true);
    $cpu = getrusage();
    $m = new MinCostMaxFlow;
    foreach ($task["entries"] as $e) {
        $m->add_node("p{$e["id"]}", "p");
        $m->add_edge("p{$e["id"]}", ".sink", $task["perEntry"], 0);
    }
    $most = (int) ceil(count($task["entries"]) * $task["perEntry"] / count($task["judges"]));
    foreach ($task["judges"] as $j) {
        $m->add_node("u{$j["id"]}", "u");
        for ($i = 0; $i < $most; ++$i) $m->add_edge(".source", "u{$j["id"]}", 1, 100 * $i);
    }
    foreach ($task["entries"] as $e) {
        foreach ($task["judges"] as $j) {
            if (!isset($refused["{$e["id"]} {$j["id"]}"])) $m->add_edge("u{$j["id"]}", "p{$e["id"]}", 1, 0);
        }
    }
    $m->shuffle();
    $m->run();
    $sheets = [];
    foreach ($task["judges"] as $j) {
        foreach ($m->downstream("u{$j["id"]}", "p") as $v) $sheets[] = [substr($v->name, 1), $j["id"]];
    }
    $wall = (microtime(true) - $start) * 1000;
    $used = getrusage();
    $cpuMs = 0;
    foreach (["ru_utime", "ru_stime"] as $k) $cpuMs += ($used["$k.tv_sec"] - $cpu["$k.tv_sec"]) * 1000 + ($used["$k.tv_usec"] - $cpu["$k.tv_usec"]) / 1000;
    $m->clear();
    echo "= ", json_encode(["wallMs" => $wall, "cpuMs" => $cpuMs, "peakMb" => memory_get_peak_usage(true) / 1048576, "sheets" => $sheets]), "\n";
}
