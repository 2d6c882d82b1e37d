// All tests, as the README says: types, lint, content lint, unit, build, browser. Every step runs even when an earlier
// one failed, except that the browser needs a build. Ends with a line that counts what passed and what failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
mkdirSync('.cache', { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];

function run(name, command) {
  console.log(`\n== ${name}: ${command}`);
  const started = Date.now();
  const ok = spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
  return { ok, seconds: (Date.now() - started) / 1000 };
}

function note(name, { ok, seconds }, counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }) {
  // A runner that died before it counted has failed, whatever its file says.
  if (!ok && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  summary.push(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.toFixed(0).padStart(4)} s`);
  return ok;
}

function counted(name, command, file, count) {
  rmSync(file, { force: true });
  const result = run(name, command);
  const counts = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return note(name, result, counts);
}

note('types', run('types', 'npm run --silent types'));
note('lint', run('lint', 'npm run --silent lint'));
note('content', run('content', 'npm run --silent lint:content'));
counted(
  'unit',
  'npx vitest run --reporter=default --reporter=json --outputFile.json=.cache/unit.json',
  '.cache/unit.json',
  (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }),
);
if (note('build', run('build', 'npm run --silent build'))) {
  counted('browser', 'npm run --silent test:e2e', '.cache/e2e.json', ({ stats }) => {
    if (stats.flaky > 0) summary.push(`note   ${stats.flaky} browser tests passed at the second try`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
