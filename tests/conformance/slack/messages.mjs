import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as bodies from './bodies.mjs';
import { send } from './gate.mjs';
import { excessesOf, readLimits } from './limits.mjs';
import { formType, signed } from './sign.mjs';
import { isResponse, mistakesOf } from './types.mjs';
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
  const [unanswered, askers] = [new Map(), new Map()];
  for (const question of questions(root, every)) {
    const [channel, user] = [`C${bodies.next()}`, `U${bodies.next()}`];
    const response = hook();
    const [where, request] = [
      () => [channel, signed('/slack/events', bodies.mention(question, { channel, user }))],
      () => [channel.replace('C', 'D'), signed('/slack/events', bodies.direct(question, { channel: channel.replace('C', 'D'), user }))],
      () => [new URL(response).pathname, signed('/slack/commands', bodies.command(question, response, { channel, user }), formType)],
      () => [new URL(response).pathname, signed('/slack/interactions', bodies.shortcut(question, response, { user }), formType)],
    ][asked++ % 4]();
    unanswered.set(where, question);
    askers.set(channel, user);
    checks.that(`"${question}" is taken`, await send(kpibot.url, request) === 200);
  }
  for (const user of ['U1', 'U2']) await send(kpibot.url, signed('/slack/events', bodies.homeOpened(user)));
  const areAnswered = () => recorder.calls.filter(call => isSaid(call) && recorder.refuse(call) === null).forEach(call => unanswered.delete(call.arguments.channel ?? call.method)) ?? unanswered.size === 0;
  checks.that('every question is answered', await until(areAnswered, 240), [...unanswered]);
  checks.that('the Home tab is shown', await until(() => recorder.of('views.publish').length >= 2, 30), recorder.of('views.publish').length);
  await clickEverything(kpibot, recorder, checks, hook, askers);
}

const isSaid = call => ['chat.postMessage', 'chat.postEphemeral'].includes(call.method) || isResponse(call.method);

/** Presses one button of each kind that was shown in a channel. */
async function clickEverything(kpibot, recorder, checks, hook, askers) {
  const shown = new Map();
  for (const call of recorder.of('chat.postMessage'))
    for (const block of call.arguments.blocks ?? [])
      for (const button of block.type === 'actions' ? block.elements : []) if (button.value && call.arguments.channel.startsWith('C')) shown.set(button.action_id.replace(/\d+$/, ''), [button, call.arguments.channel]);
  checks.that('answers have buttons', shown.size > 0);
  for (const [kind, [button, channel]] of shown) {
    const before = recorder.calls.length;
    checks.that(`a click on ${kind} is taken`, await send(kpibot.url, signed('/slack/interactions', bodies.click(button.action_id, button.value, hook(), { channel, user: askers.get(channel) }), formType)) === 200);
    checks.that(`a click on ${kind} does something`, await until(() => recorder.calls.length > before, 30));
  }
}

/** Everything that KpiBot sent is what Slack's own client would have sent, and no more than Slack takes. */
export function checkMessages(calls, checks) {
  const limits = readLimits();
  checks.that('the types\' comments name their limits', limits.get('section')?.text?.letters === 3000 && limits.get('actions')?.elements?.items === 25 && limits.get('table')?.rows?.items === 100, [...limits]);
  const mistakes = mistakesOf(calls);
  checks.that('Slack\'s types accept every call', mistakes.length === 0, mistakes.slice(0, 5));
  const kinds = new Map();
  for (const call of calls) {
    const [given, method] = [call.arguments, isResponse(call.method) ? 'a response' : call.method];
    kinds.set(method, (kinds.get(method) ?? 0) + 1);
    checks.that(`${method} is within Slack's limits`, excessesOf(given, limits).length === 0, excessesOf(given, limits).slice(0, 5));
    if (isSaid(call)) {
      checks.that(`${method} has a text`, typeof given.text === 'string' && given.text.trim() !== '', given);
      checks.that(`${method} pings nobody and links nowhere`, !/[<>]/.test(given.text) && !hasMarkup(given.blocks) && given.parse === 'none' && given.link_names === false, given.text);
    }
  }
  console.log(`calls checked: ${[...kinds].map(([method, count]) => `${method} ${count}`).join(', ')}`);
  console.log(`blocks among them: ${[...blocksOf(calls)].map(([type, count]) => `${type} ${count}`).join(', ')}`);
}

/** Whether a block holds a text in which Slack looks for mentions and links, or reaches further than to the person or channel that it names by id. */
const hasMarkup = blocks => /"type":"(mrkdwn|markdown|broadcast|usergroup|link)"/.test(JSON.stringify(blocks ?? []));

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
