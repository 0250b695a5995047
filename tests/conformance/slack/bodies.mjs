import { form } from './sign.mjs';

// Another run's numbers are others: what a host has seen once it does not take again.
const run = Date.now().toString(36);
let last = 0;

/** The next number of this run. */
export const next = () => ++last;

/** A message's time, as Slack writes it. */
export const stamp = () => `${Math.floor(Date.now() / 1000)}.${String(next()).padStart(6, '0')}`;

const wrapped = event => JSON.stringify({
  token: 'x', team_id: 'T1', api_app_id: 'A1', type: 'event_callback', event_id: `Ev${run}${next()}`, event_time: Math.floor(Date.now() / 1000),
  is_ext_shared_channel: false, authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }], event,
});

export const mention = (text, { channel = 'C1', user = 'U1', thread } = {}) => {
  const ts = stamp();
  return wrapped({ type: 'app_mention', user, team: 'T1', text: `<@UBOT> ${text}`, ts, event_ts: ts, channel, ...(thread && { thread_ts: thread }) });
};

export const direct = (text, { channel = 'D1', user = 'U1' } = {}) => {
  const ts = stamp();
  return wrapped({ type: 'message', channel_type: 'im', user, team: 'T1', text, ts, event_ts: ts, channel });
};

export const homeOpened = (user = 'U1') => wrapped({ type: 'app_home_opened', user, channel: 'D1', tab: 'home', event_ts: stamp() });

export const unknownEvent = () => wrapped({ type: 'star_added', user: 'U1', event_ts: stamp() });

export const challenge = JSON.stringify({ token: 'x', type: 'url_verification', challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P' });

export const command = (text, response, { channel = 'C1', user = 'U1' } = {}) => form({
  token: 'x', team_id: 'T1', team_domain: 'acme', channel_id: channel, channel_name: 'sales', user_id: user, user_name: 'ana', command: '/kpi', text,
  api_app_id: 'A1', is_enterprise_install: 'false', response_url: response, trigger_id: `${next()}.${run}.a`,
});

const interaction = (type, more, user = 'U1') => form({ payload: JSON.stringify({ type, token: 'x', api_app_id: 'A1', team: { id: 'T1', domain: 'acme' }, user: { id: user, username: 'ana', team_id: 'T1' }, trigger_id: `${next()}.${run}.b`, ...more }) });

export const click = (action, value, response, { channel = 'C1', user = 'U1', ts = stamp() } = {}) => interaction('block_actions', {
  container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false }, channel: { id: channel, name: 'sales' }, response_url: response,
  message: { type: 'message', ts, text: 'x' }, actions: [{ type: 'button', action_id: action, block_id: 'b', value, action_ts: stamp() }],
}, user);

export const shortcut = (text, response, { user = 'U1' } = {}) => interaction('message_action', {
  callback_id: 'ask_about', channel: { id: 'C1', name: 'sales' }, message_ts: stamp(), message: { type: 'message', user: 'U9', ts: stamp(), text }, response_url: response,
}, user);

export const unknownInteraction = () => interaction('dialog_suggestion', { callback_id: 'nothing', name: 'x', value: 'y' });
