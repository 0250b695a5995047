import * as bodies from './bodies.mjs';
import { form, formType, now, secret, signed } from './sign.mjs';

const utf8 = 'application/json; charset=utf-8';
const hook = 'http://127.0.0.1:1/commands/T1/2/3';

/** Requests that Slack sends. `handled` is false where a receiver answers by itself. */
export const genuine = () => [
  ['a mention', signed('/slack/events', bodies.mention('win rate last quarter'))],
  ['a direct message', signed('/slack/events', bodies.direct('qual o CAC?'))],
  ['an event with a charset', signed('/slack/events', bodies.mention('leads'), utf8)],
  ['an event with letters beyond ASCII', signed('/slack/events', bodies.mention('conversão de março 🚀'))],
  ['an event that nobody knows', signed('/slack/events', bodies.unknownEvent())],
  ['the Home tab opened', signed('/slack/events', bodies.homeOpened())],
  ['the challenge', signed('/slack/events', bodies.challenge), { handled: false }],
  ['a command', signed('/slack/commands', bodies.command('win rate', hook), formType)],
  ['a click', signed('/slack/interactions', bodies.click('ask:0', 'token', hook), formType)],
  ['a shortcut', signed('/slack/interactions', bodies.shortcut('is our win rate falling?', hook), formType)],
  ['a signed check of the certificate', signed('/slack/commands', form({ ssl_check: '1', token: 'x' }), formType), { handled: false }],
  ['an event 299 seconds old', signed('/slack/events', bodies.mention('leads'), undefined, { at: now(-295) })],
  ['header names in capitals', capitals(signed('/slack/events', bodies.mention('leads')))],
];

/** Requests that Slack did not send, or not now. */
export const forged = () => [
  ['no headers', without(fresh(), 'x-slack-request-timestamp', 'x-slack-signature')],
  ['no signature', without(fresh(), 'x-slack-signature')],
  ['no time', without(fresh(), 'x-slack-request-timestamp')],
  ['another secret', signed('/slack/events', bodies.mention('leads'), undefined, { key: secret.slice(1) + '0' })],
  ['301 seconds old', signed('/slack/events', bodies.mention('leads'), undefined, { at: now(-302) })],
  ['a day old', signed('/slack/events', bodies.mention('leads'), undefined, { at: now(-86_400) })],
  ['a time that is no number', signed('/slack/events', bodies.mention('leads'), undefined, { at: 'soon' })],
  ['another version', header(fresh(), 'x-slack-signature', value => value.replace('v0', 'v1'))],
  ['no version', header(fresh(), 'x-slack-signature', value => value.slice(3))],
  ['a shorter signature', header(fresh(), 'x-slack-signature', value => value.slice(0, -1))],
  ['a longer signature', header(fresh(), 'x-slack-signature', value => value + '0')],
  ['an empty signature', header(fresh(), 'x-slack-signature', () => 'v0=')],
  ['a signature in capitals', header(fresh(), 'x-slack-signature', value => 'v0=' + value.slice(3).toUpperCase())],
  ['a time one second off', header(fresh(), 'x-slack-request-timestamp', value => String(Number(value) - 1))],
  ['a body with a letter more', body(fresh(), text => text + ' ')],
  ['a body with a letter less', body(fresh(), text => text.slice(0, -1))],
  ['a body with another letter', body(fresh(), text => text.replace('leads', 'deals'))],
  ['garbage under another\'s signature', body(fresh(), () => '{"type":')],
  ['another command under the signature', body(signed('/slack/commands', bodies.command('leads', hook), formType), text => text.replace('leads', 'deals'))],
  ['a click whose value was changed', body(signed('/slack/interactions', bodies.click('ask:0', 'token', hook), formType), text => text.replace('token', 'tokem'))],
  ...Array.from({ length: 400 }, (_, at) => [`a changed byte (${at})`, flipped(fresh(), at)]),
];

/** What neither takes as it is: the statuses of Slack's own receiver and ours, and why they differ where they do. */
export const different = () => [
  ['a day ahead', signed('/slack/events', bodies.mention('leads'), undefined, { at: now(86_400) }), 200, 401, 'a request kept back until later is a replay too'],
  ['a command with a charset', signed('/slack/commands', bodies.command('ganhos por região', hook), `${formType}; charset=utf-8`), 400, 200, 'a parameter of the content type says nothing against it'],
  ['an unsigned check of the certificate', without(signed('/slack/commands', form({ ssl_check: '1', token: 'x' }), formType), 'x-slack-signature'), 200, 401, 'nothing unsigned is read; Slack signs its own'],
  ['an interaction that nobody knows', signed('/slack/interactions', bodies.unknownInteraction(), formType), 404, 200, 'Slack would show the asker an error for what needs no answer'],
  ['signed garbage', signed('/slack/events', '{"type":'), 400, 400],
];

const fresh = () => signed('/slack/events', bodies.mention('leads'));
const header = (request, name, change) => ({ ...request, headers: { ...request.headers, [name]: change(request.headers[name]) } });
const body = (request, change) => ({ ...request, body: change(request.body) });
const without = (request, ...names) => ({ ...request, headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => !names.includes(name))) });
function capitals(request) {
  return { ...request, headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.replace(/(^|-)[a-z]/g, part => part.toUpperCase()), value])) };
}

/** Another byte somewhere: by turns in the body, the signature and the time. */
function flipped(request, at) {
  const other = (text, place) => text.slice(0, place) + (text[place] === '7' ? '8' : '7') + text.slice(place + 1);
  switch (at % 4) {
    case 0: return header(request, 'x-slack-signature', value => other(value, 3 + (at * 13) % 64));
    case 1: return header(request, 'x-slack-request-timestamp', value => other(value, value.length - 1 - (at >> 2) % 2));
    default: return body(request, text => other(text, (at * 37) % text.length));
  }
}
