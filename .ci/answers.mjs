// The built kpibot from outside: real exports are imported, alone and together, and questions about them are answered as counted by hand.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const work = process.argv[2];
const kpibot = join(root, 'artifacts/bin/KpiBot.Host/debug', process.platform === 'win32' ? 'kpibot.exe' : 'kpibot');
let passed = 0, failed = 0, skipped = 0;

const check = (what, good, seen) => {
  good ? passed++ : failed++;
  console.log(`${good ? 'ok    ' : 'FAILED'} ${what}${good ? '' : `: ${JSON.stringify(seen)}`}`);
};
const run = (...args) => spawnSync(kpibot, args, { cwd: work, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 });
const near = (value, expected, tolerance) => typeof value === 'number' && Math.abs(value - expected) <= tolerance;

// [question, now, what is read of the first result, expected, tolerance]
const maven = [
  ['win rate all time', '2017-12-31', r => r.value, 4238 / 6711, 1e-9],
  ['win rate all time', '2017-12-31', r => r.numerator, 4238, 0],
  ['revenue won all time', '2017-12-31', r => r.value, 10005534, 0],
  ['average deal size all time', '2017-12-31', r => r.value, 2360.91, 0.005],
  ['average deal size all time', '2017-12-31', r => r.beside.median, 1117, 0],
  ['sales cycle all time', '2017-12-31', r => r.value, 57, 0],
  ['sales cycle all time', '2017-12-31', r => r.beside.mean, 51.78, 0.005],
  ['open deals', '2017-12-31', r => r.value, 2089, 0],
  ['taxa de ganho desde sempre', '2017-12-31', r => r.value, 4238 / 6711, 1e-9],
];
const olist = [
  ['lead conversion rate all time', '2018-11-30', r => r.value, 842 / 8000, 1e-9],
  ['lead conversion rate by channel all time', '2018-11-30', r => r.rows.find(row => row.key === 'paid_search').value, 0.1230, 0.00005],
  ['leads by channel all time', '2018-11-30', r => r.rows.find(row => row.key === '(none)').value, 60, 0],
  ['lead conversion rate April 2018', '2018-11-30', r => r.numerator, 183, 0],
  ['lead conversion rate April 2018', '2018-11-30', r => r.denominator, 1352, 0],
  ['lead conversion rate by period April 2018', '2018-11-30', r => r.value, 0.1531, 0.00005],
  ['sales cycle all time', '2018-11-30', r => r.value, 14, 0],
  ['sales cycle all time', '2018-11-30', r => r.excluded.negative_span, 1, 0],
  ['leads June 2018', '2018-11-30', r => r.value, 0, 0],
];
const both = [
  ['win rate by region all time', '2018-11-30', r => r.rows.filter(row => row.key !== '(none)').length, 3, 0],
  ['lead conversion rate all time', '2018-11-30', r => r.value, 842 / 8000, 1e-9],
  ['leads all time', '2018-11-30', r => r.value, 8000, 0],
];

function data(name) {
  for (let folder = root; ; folder = dirname(folder)) {
    const found = join(folder, 'shared/data', name);
    if (existsSync(found)) return found;
    if (folder === dirname(folder)) return null;
  }
}

function ask(folder, questions) {
  const lines = questions.map(([q, now], id) => JSON.stringify({ id, now, q })).join('\n') + '\n';
  writeFileSync(join(work, 'questions.jsonl'), lines);
  const [first, second] = [1, 2].map(() => run('ask', '--batch', 'questions.jsonl', '--json', '--data', folder));
  check(`${folder}: the same questions give the same bytes`, first.status === 0 && first.stdout === second.stdout, first.stderr);
  const answers = first.stdout.trim().split('\n').map(line => JSON.parse(line));
  questions.forEach(([q, , read, expected, tolerance], id) => {
    let value;
    try { value = read(answers[id].results[0]); } catch { value = answers[id]?.text; }
    check(`${folder}: ${q} is ${expected}`, near(value, expected, tolerance), value);
  });
}

function imported(folder, name) {
  const result = run('import', join(root, `samples/mappings/${name}.json`), '--files', data(name), '--data', folder);
  check(`${folder}: ${name} is imported`, result.status === 0, result.stderr);
}

const sets = [['maven-crm', maven], ['olist-funnel', olist]];
for (const [name, questions] of sets) {
  if (!data(name)) {
    skipped++;
    console.log(`skipped ${name}: there is no shared/data/${name} beside the checkout`);
    continue;
  }
  imported(name, name);
  ask(name, questions);
}
if (sets.every(([name]) => data(name))) {
  for (const [name] of sets) imported('both', name);
  ask('both', both);
  const none = JSON.parse(run('ask', 'lead conversion rate June 2018', '--now', '2018-11-30', '--json', '--data', 'both').stdout).results[0];
  check('both: a conversion of no leads has no value', none.value === null && none.reason === 'no_records: leads', none);
}

const sample = run('ask', 'win rate by region last quarter');
check('without a data folder the sample answers', sample.status === 0 && sample.stdout.startsWith('Win rate by region'), sample.stderr);
check('and says that it is made up', sample.stderr.includes('made-up sample data'), sample.stderr);
const misused = run('ask', 'win rate', '--tz', 'Mars');
check('bad usage is one sentence and exit code 2', misused.status === 2 && misused.stderr.trim().split('\n').length === 1, misused.stderr);

console.log(`passed: ${passed}\nfailed: ${failed}\nskipped: ${skipped}`);
process.exit(failed === 0 ? 0 : 1);
