/**
 * `npm test`: runs every check and suite that this machine can run, and says what it could not.
 * `npm test -- unit lint` runs only those. Needs nothing but Node and npm; it installs the rest.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "../main/ensure-installed.mjs";
import { requirement } from "./run/requirements.mjs";
import { runProcess } from "./run/run-process.mjs";
import { allSuites } from "./run/suites.mjs";

const OUTPUT_LINES_SHOWN = 200;

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** Why a suite cannot run here, or what its processes need to be told. */
async function prepare(suite, isBuilt) {
  const env = {};
  let wrapper = [];
  for (const need of suite.needs) {
    if (need === "build") {
      if (!isBuilt) return { missing: "the build failed" };
      continue;
    }
    const there = await requirement(need);
    if (there.missing !== undefined) return there;
    Object.assign(env, there.env);
    wrapper = there.wrapper ?? wrapper;
  }
  return { env, wrapper };
}

/** Runs a suite's commands until one fails, and counts what its report says. */
async function runSuite(suite, { env, wrapper }, folder) {
  const report = path.join(folder, `${suite.name}.json`);
  const outputs = [];
  let isGood = true;
  for (const command of suite.commands) {
    const line = [...wrapper, process.execPath, ...command(report)];
    const result = await runProcess(line[0], line.slice(1), {
      // Whatever tests leave in the system's temporary folder is in this one, and goes with it.
      env: {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        TMPDIR: folder,
        TEMP: folder,
        TMP: folder,
      },
      timeoutMs: suite.timeoutMs,
      isShown: suite.isShown,
    });
    outputs.push(result.output);
    isGood = result.code === 0;
    if (!isGood) break;
  }
  return { ...count(suite, report, isGood), output: outputs.join("") };
}

function count(suite, report, isGood) {
  if (suite.read === null) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: [] };
  let counts;
  try {
    counts = suite.read(JSON.parse(readFileSync(report, "utf8")));
  } catch (error) {
    return { passed: 0, failed: 1, skipped: [], problem: `no report: ${error.message}` };
  }
  const total = counts.passed + counts.failed + counts.skipped.length;
  if (total === 0) return { ...counts, failed: 1, problem: "it ran no tests" };
  // An error outside any test, or a run that was ended half-way.
  if (!isGood && counts.failed === 0)
    return { ...counts, failed: 1, problem: "its process failed" };
  return counts;
}

function chosenSuites(names) {
  const suites = allSuites();
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = suites.map(({ name }) => name).join(", ");
    throw new Error(`there is no suite ${unknown.join(", ")}; there are ${known}`);
  }
  if (names.length === 0) return suites.filter(({ onlyByName }) => !onlyByName);
  const needsBuild = suites.some(
    ({ name, needs }) => names.includes(name) && needs.includes("build"),
  );
  return suites.filter(({ name }) => names.includes(name) || (name === "build" && needsBuild));
}

async function main() {
  if (!ensureInstalled()) throw new Error("npm ci failed; its output is above");
  const folder = mkdtempSync(path.join(tmpdir(), "satchel-test-"));
  const total = { passed: 0, failed: 0 };
  const skipped = [];
  const secondTime = [];
  let isBuilt = false;

  for (const suite of chosenSuites(process.argv.slice(2))) {
    const startedAt = Date.now();
    const ready = await prepare(suite, isBuilt);
    if (ready.missing !== undefined) {
      console.log(`${suite.name}: skipped, ${ready.missing}`);
      skipped.push({ name: `${suite.name} suite`, reason: ready.missing });
      continue;
    }
    if (suite.isShown) console.log(`${suite.name}:`);
    const result = await runSuite(suite, ready, folder);
    if (suite.name === "build") isBuilt = result.failed === 0;
    if (result.failed > 0 && !suite.isShown) {
      console.log(result.output.split("\n").slice(-OUTPUT_LINES_SHOWN).join("\n"));
    }
    total.passed += result.passed;
    total.failed += result.failed;
    skipped.push(
      ...result.skipped.map((test) => ({ ...test, name: `${suite.name}: ${test.name}` })),
    );
    secondTime.push(...(result.secondTime ?? []).map((name) => `${suite.name}: ${name}`));
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const problem = result.problem === undefined ? "" : ` (${result.problem})`;
    console.log(
      `${suite.name}: ${result.passed} passed, ${result.failed} failed, ${result.skipped.length} skipped${problem}, ${seconds} s`,
    );
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

  if (skipped.length > 0) console.log("\nskipped:");
  for (const { name, reason } of skipped) console.log(`  ${name}: ${reason}`);
  if (secondTime.length > 0) console.log("\npassed only at the second attempt:");
  for (const name of secondTime) console.log(`  ${name}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${skipped.length} skipped`);
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  console.log("0 passed, 1 failed, 0 skipped");
  process.exitCode = 1;
}
