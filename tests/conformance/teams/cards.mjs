import Ajv from 'ajv';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import ts from 'typescript';
import { find } from '../support/find.mjs';

const here = new URL('..', import.meta.url).pathname;
const require = createRequire(import.meta.url);

/** What the compiler says of cards by Teams' own types: one line a mistake, with the card's index. */
export function mistakesOf(cards) {
  const folder = mkdtempSync(join(here, 'node_modules', '.cards-'));
  try {
    const head = `import type { IAdaptiveCard } from '@microsoft/teams.cards';\ntype Card = Omit<IAdaptiveCard, 'key'>;\n`;
    const file = join(folder, 'cards.ts');
    writeFileSync(file, head + cards.map(card => `void (${JSON.stringify(card)} satisfies Card);`).join('\n'));
    const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] });
    return ts.getPreEmitDiagnostics(program).map(found => ({
      card: found.file && found.start !== undefined ? found.file.getLineAndCharacterOfPosition(found.start).line - 2 : -1,
      text: ts.flattenDiagnosticMessageText(found.messageText, ' ').slice(0, 400),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The card as a host without Teams' charts shows it; what is Teams' own falls away. */
export function asElsewhere(card) {
  const plain = node => {
    if (Array.isArray(node)) return node.map(plain);
    if (node === null || typeof node !== 'object') return node;
    if (typeof node.type === 'string' && node.type.startsWith('Chart.')) return plain(node.fallback);
    return Object.fromEntries(Object.entries(node).filter(([name]) => name !== 'choices.data').map(([name, value]) => [name, plain(value)]));
  };
  const { msteams, ...rest } = plain(card);
  return rest;
}

/** Whether a card fits the published schema; null where the schema is not at hand. */
function schemaOf(root) {
  const file = find(root, 'shared/schemas/adaptive-card.1.5.schema.json');
  if (!file) return null;
  const { id, $schema, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return new Ajv({ strict: false, validateFormats: false, allErrors: false }).compile({ $id: id, ...schema });
}

// That charts are not known here is what their fallback is for; nothing else may be unknown. The renderer looks at languages with a pattern that keeps its place from card to card, and so refuses every second one.
const expected = /^Unknown element type "Chart\.|for property "lang"/;

/** Draws every card with Microsoft's own renderer in a browser; returns what it complained of, and what it showed. */
async function drawn(cards) {
  const folder = mkdtempSync(join(here, 'node_modules', '.drawn-'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    writeFileSync(join(folder, 'page.js'), `
import * as AC from ${JSON.stringify(require.resolve('adaptivecards'))};
window.draw = card => {
  const [one, context] = [new AC.AdaptiveCard(), new AC.SerializationContext()];
  one.parse(card, context);
  const shown = one.render();
  document.body.replaceChildren(shown);
  const complaints = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at)).map(event => event.message);
  return { complaints, text: shown.innerText, buttons: shown.querySelectorAll('button').length };
};`);
    // The renderer says of itself that its files do nothing by being loaded; its tables register themselves so.
    await build({ entryPoints: [join(folder, 'page.js')], bundle: true, ignoreAnnotations: true, outfile: join(folder, 'out.js'), logLevel: 'error' });
    const page = await browser.newPage({ viewport: { width: 700, height: 900 } });
    await page.setContent('<body></body>');
    await page.addScriptTag({ content: readFileSync(join(folder, 'out.js'), 'utf8') });
    const results = [];
    for (const card of cards) {
      const seen = await page.evaluate(one => window.draw(one), card);
      results.push({ ...seen, complaints: seen.complaints.filter(complaint => !expected.test(complaint)) });
    }
    return results;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const kindsOf = cards => {
  const kinds = new Map();
  const count = node => {
    if (node === null || typeof node !== 'object') return;
    if (!Array.isArray(node) && typeof node.type === 'string') kinds.set(node.type, (kinds.get(node.type) ?? 0) + 1);
    Object.values(node).forEach(count);
  };
  cards.forEach(count);
  return [...kinds].sort((one, other) => other[1] - one[1]).map(([kind, number]) => `${kind} ${number}`).join(', ');
};

/** Every card passes Teams' own types and the published schema, stays within 28 KB, and is drawn without a complaint, so that there is something to read. */
export async function checkCards(root, cards, checks) {
  const mistakes = mistakesOf(cards);
  checks.that('Teams\' types accept every card', mistakes.length === 0, mistakes.slice(0, 5));
  const fits = schemaOf(root);
  if (!fits) checks.skip('cards against the Adaptive Card schema', 'shared/schemas is not beside the checkout');
  cards.forEach((card, at) => {
    checks.that(`card ${at} is within 28 KB`, Buffer.byteLength(JSON.stringify(card)) <= 28 * 1024, Buffer.byteLength(JSON.stringify(card)));
    if (fits) checks.that(`card ${at} fits the schema`, fits(asElsewhere(card)), fits.errors?.slice(0, 3));
  });
  const results = await drawn(cards);
  results.forEach(({ complaints, text }, at) => checks.that(`card ${at} is drawn without a complaint`, complaints.length === 0 && text.trim().length > 0, complaints.slice(0, 3)));
  console.log(`cards checked: ${cards.length} (${kindsOf(cards)})`);
}

/** The checks above do find mistakes: each of these has one. */
export async function checkTheChecks(root, checks) {
  const card = (body, more = {}) => ({ type: 'AdaptiveCard', version: '1.5', body, ...more });
  const wrong = [
    card([{ type: 'TextBlok', text: 'x' }]),
    card([{ type: 'Chart.Line', data: [{ legend: 'x', values: [{ x: 'a', y: 'b' }] }] }]),
    card([{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x', size: 'Huge' }] }]),
    card([{ type: 'Table', rows: [{ type: 'TableRow', cells: [{ type: 'TableCell' }] }] }]),
    card([{ type: 'ActionSet', actions: [{ type: 'Action.Execute', titel: 'x' }] }]),
  ];
  const found = new Set(mistakesOf(wrong).map(mistake => mistake.card));
  wrong.forEach((_, at) => checks.that(`a seeded mistake in a card is found by its types (${at})`, found.has(at)));
  const fits = schemaOf(root);
  if (fits) [0, 2, 3, 4].forEach(at => checks.that(`a seeded mistake in a card is found by the schema (${at})`, !fits(wrong[at])));
  const [shown] = await drawn([card([{ type: 'Chart.Line', data: [], fallback: { type: 'TextBlock', text: 'in words' } }])]);
  checks.that('where charts are not known their figures are shown in words', shown.text.includes('in words'), shown);
  const [table, unknown] = await drawn([card([{ type: 'Table', columns: [{ width: 1 }], rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'in a cell' }] }] }] }]), card([wrong[0].body[0]])]);
  checks.that('what stands in a table is shown', table.text.includes('in a cell') && table.complaints.length === 0, table);
  checks.that('an element that is not known is complained of', unknown.complaints.length > 0, unknown);
}
