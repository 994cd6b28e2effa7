/** Prints the test run in one plain line. Fails when a test was skipped: in CI everything a test needs is there. */
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const skipped = report.testResults.flatMap(({ assertionResults }) =>
  assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName),
);
for (const name of skipped) console.log(`skipped: ${name}`);
// A file that failed to load has no tests of its own to count.
const broken = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
for (const { name, message } of broken) console.log(`failed to load: ${name}: ${message}`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + broken.length} failed`);
if (skipped.length > 0 || broken.length > 0 || report.numPassedTests === 0) process.exit(1);
