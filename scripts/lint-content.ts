/**
 * Checks all content against CONTRIBUTING's rules for lessons, scenarios and the glossary.
 *
 *   npm run lint:content             human-readable; exit 1 when something is refused
 *   npm run lint:content -- --json   { files, rules, findings: [{ rule, file, field, message }] }
 *   npm run lint:content -- --rules  what each rule refuses
 */
import { lintContent, report } from './lint-content/run';
import { rules } from './lint-content/rules';

const known = ['--json', '--rules', '--help'];
const options = process.argv.slice(2);
const stranger = options.find((option) => !known.includes(option));
if (stranger !== undefined || options.includes('--help')) {
  if (stranger !== undefined) console.error(`lint:content knows no option "${stranger}".`);
  console.log('usage: npm run lint:content [-- --json | --rules]');
  process.exit(stranger === undefined ? 0 : 2);
}
if (options.includes('--rules')) {
  console.log(rules.map(({ id, refuses }) => `${id}\n  refuses ${refuses}`).join('\n'));
} else {
  const outcome = lintContent(process.cwd());
  console.log(options.includes('--json') ? JSON.stringify(outcome, null, 2) : report(outcome));
  process.exitCode = outcome.findings.length === 0 ? 0 : 1;
}
