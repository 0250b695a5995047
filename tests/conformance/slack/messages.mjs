import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bodies from './bodies.mjs';
import { send } from './gate.mjs';
import { excessesOf, readLimits } from './limits.mjs';
import { formType, signed } from './sign.mjs';
import { mistakesOf } from './types.mjs';
import { until } from '../support/server.mjs';

/** Questions of every kind, in three languages: those that the understanding is measured on, every so-manieth. */
function questions(root, every) {
  const ask = ['en', 'pt', 'es'].flatMap(language => readFileSync(join(root, `tests/KpiBot.Tests/Questions/questions-${language}.jsonl`), 'utf8').trim().split('\n').map(line => JSON.parse(line)));
  return ask.map(line => line.q ?? line.turns?.[0].q).filter(Boolean).filter((_, at) => at % every === 0);
}

/** Asks in channels, directly, by command, by shortcut and by click, and opens the Home tab; a channel for each, for Slack takes one message a second in each. */
export async function askEverything(root, kpibot, recorder, checks, { every = 20 } = {}) {
  const hook = () => `${recorder.url}/commands/T1/${bodies.next()}/x`;
  let asked = 0;
  for (const question of questions(root, every)) {
    const channel = `C${100 + asked}`;
    const request = [
      () => signed('/slack/events', bodies.mention(question, { channel })),
      () => signed('/slack/events', bodies.direct(question, { channel: `D${100 + asked}` })),
      () => signed('/slack/commands', bodies.command(question, hook(), { channel }), formType),
      () => signed('/slack/interactions', bodies.shortcut(question, hook()), formType),
    ][asked++ % 4]();
    checks.that(`"${question}" is taken`, await send(kpibot.url, request) === 200);
  }
  for (const user of ['U1', 'U2']) await send(kpibot.url, signed('/slack/events', bodies.homeOpened(user)));
  const said = () => recorder.calls.filter(call => isSaid(call)).length;
  checks.that('every question is answered', await until(() => said() >= asked, 180), `${said()} of ${asked}`);
  checks.that('the Home tab is shown', await until(() => recorder.of('views.publish').length >= 2, 30), recorder.of('views.publish').length);
  await clickEverything(kpibot, recorder, checks, hook);
}

const isSaid = call => ['chat.postMessage', 'chat.postEphemeral'].includes(call.method) || call.method.startsWith('/commands/');

/** Presses one button of each kind that was shown in a channel. */
async function clickEverything(kpibot, recorder, checks, hook) {
  const shown = new Map();
  for (const call of recorder.of('chat.postMessage'))
    for (const block of call.arguments.blocks ?? [])
      for (const button of block.type === 'actions' ? block.elements : []) if (button.value) shown.set(button.action_id.replace(/\d+$/, ''), [button, call.arguments.channel]);
  checks.that('answers have buttons', shown.size > 0);
  for (const [kind, [button, channel]] of shown) {
    const before = recorder.calls.length;
    checks.that(`a click on ${kind} is taken`, await send(kpibot.url, signed('/slack/interactions', bodies.click(button.action_id, button.value, hook(), { channel }), formType)) === 200);
    checks.that(`a click on ${kind} does something`, await until(() => recorder.calls.length > before, 30));
  }
}

/** Everything that KpiBot sent is what Slack's own client would have sent, and no more than Slack takes. */
export function checkMessages(calls, checks) {
  const limits = readLimits();
  checks.that('the types\' comments name their limits', limits.get('section')?.text?.letters === 3000 && limits.get('actions')?.elements?.items === 25 && limits.get('table')?.rows?.items === 100, [...limits]);
  const sent = calls.map(call => call.method.startsWith('/') ? { ...call, method: 'chat.postEphemeral', arguments: asEphemeral(call.arguments) } : call);
  const mistakes = mistakesOf(sent);
  checks.that('Slack\'s types accept every call', mistakes.length === 0, mistakes.slice(0, 5));
  const kinds = new Map();
  for (const call of sent) {
    kinds.set(call.method, (kinds.get(call.method) ?? 0) + 1);
    const given = call.arguments;
    checks.that(`${call.method} is within Slack's limits`, excessesOf(given, limits).length === 0, excessesOf(given, limits).slice(0, 5));
    if (call.method.startsWith('chat.post')) {
      checks.that(`${call.method} has a text`, typeof given.text === 'string' && given.text.trim() !== '', given);
      checks.that(`${call.method} pings nobody and links nowhere`, !/[<>]/.test(given.text) && !hasMarkup(given.blocks) && given.parse === 'none' && given.link_names === false, given.text);
    }
  }
  console.log(`calls checked: ${[...kinds].map(([method, count]) => `${method} ${count}`).join(', ')}`);
  console.log(`blocks among them: ${[...blocksOf(sent)].map(([type, count]) => `${type} ${count}`).join(', ')}`);
}

/** Whether a block holds a text in which Slack looks for mentions and links. */
const hasMarkup = blocks => /"type":"(mrkdwn|markdown|rich_text)"/.test(JSON.stringify(blocks ?? []));

/** A message to a response_url has the fields of an ephemeral one, without a channel and with a type of answer. */
function asEphemeral({ response_type, replace_original, delete_original, ...message }) {
  return { parse: 'none', link_names: false, ...message, channel: 'C1', user: 'U1' };
}

function blocksOf(calls) {
  const kinds = new Map();
  for (const call of calls) for (const block of call.arguments.blocks ?? call.arguments.view?.blocks ?? []) kinds.set(block.type, (kinds.get(block.type) ?? 0) + 1);
  return kinds;
}

/** The checks above do find mistakes: each of these has one. */
export function checkTheChecks(checks) {
  const message = blocks => ({ method: 'chat.postMessage', arguments: { channel: 'C1', text: 'x', blocks } });
  const wrong = [
    message([{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }]),
    message([{ type: 'image', slack_file: { id: 'F1' } }]),
    message([{ type: 'table', rows: [[{ type: 'raw_txt', text: 'x' }]] }]),
    message([{ type: 'section', text: { type: 'plain_text', text: 'x', emojis: true } }]),
    message([{ type: 'made_up' }]),
    message([{ type: 'data_visualization', title: 'x', chart: { type: 'donut', segments: [] } }]),
    { method: 'chat.postMessage', arguments: { text: 'x' } },
    { method: 'views.publish', arguments: { user_id: 'U1', view: { type: 'home', blocks: [{ type: 'made_up' }] } } },
    { method: 'chat.madeUp', arguments: {} },
  ];
  const found = new Set(mistakesOf(wrong.slice(0, -1)).map(mistake => mistake.call));
  wrong.slice(0, -1).forEach((call, at) => checks.that(`a seeded mistake is found (${at})`, found.has(at), call));
  checks.that('a method that Slack does not have is found', mistakesOf(wrong.slice(-1)).length > 0);
  const limits = readLimits();
  const tooMuch = [
    message(Array.from({ length: 51 }, () => ({ type: 'divider' }))),
    message([{ type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3001) } }]),
    message([{ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'plain_text', text: 'x' })) }]),
    message([{ type: 'table', rows: [Array.from({ length: 21 }, () => ({ type: 'raw_text', text: 'x' }))] }]),
    message([{ type: 'actions', elements: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x'.repeat(76) } }] }]),
  ];
  tooMuch.forEach((call, at) => checks.that(`a seeded excess is found (${at})`, excessesOf(call.arguments, limits).length > 0, excessesOf(call.arguments, limits)));
}
