import { serve } from '../support/server.mjs';
import { stamp } from './bodies.mjs';

const numbers = new Set(['length', 'limit']);
const nested = new Set(['blocks', 'files', 'view', 'metadata', 'prompts']);

/** What a form says, in the types that the argument has. */
const ofForm = body => Object.fromEntries([...new URLSearchParams(body)].map(([key, value]) => [
  key, numbers.has(key) ? Number(value) : nested.has(key) ? JSON.parse(value) : value === 'true' ? true : value === 'false' ? false : value,
]));

/**
 * Stands where Slack's Web API would, keeps every call, and answers as Slack does when all is well.
 * Its `refuse(call)` names the error that a call gets instead; null when it gets none.
 */
export async function startRecorder() {
  const recorder = { calls: [], refuse: () => null, of: method => recorder.calls.filter(call => call.method === method) };
  const server = await serve((request, body) => {
    const path = new URL(request.url, 'http://x').pathname;
    if (path === '/upload') return { type: 'text/plain', body: `OK - ${body.length}` };
    const type = request.headers['content-type'] ?? '';
    const given = type.startsWith('application/json') ? JSON.parse(body || '{}') : type.startsWith('application/x-www-form-urlencoded') ? ofForm(body.toString()) : {};
    const call = { method: path.startsWith('/api/') ? path.slice('/api/'.length) : path, arguments: given, authorization: request.headers.authorization ?? '', type, at: Date.now() };
    recorder.calls.push(call);
    const error = recorder.refuse(call);
    return { body: JSON.stringify(error ? { ok: false, error } : { ok: true, ...reply(call, server.url) }) };
  });
  return Object.assign(recorder, server, { api: `${server.url}/api/` });
}

function reply({ method, arguments: given }, url) {
  switch (method) {
    case 'auth.test': return { url: 'https://acme.slack.com/', team: 'Acme', user: 'kpibot', team_id: 'T1', user_id: 'UBOT', bot_id: 'B1', is_enterprise_install: false };
    case 'conversations.info': return { channel: channel(given.channel) };
    case 'conversations.replies': case 'conversations.history': return { messages: [], has_more: false };
    case 'conversations.members': return { members: ['U1', 'UBOT'], response_metadata: { next_cursor: '' } };
    case 'users.info': return { user: user(given.user) };
    case 'chat.postMessage': case 'chat.update': return { channel: given.channel, ts: given.ts ?? stamp(), message: { type: 'message', text: given.text } };
    case 'chat.postEphemeral': return { message_ts: stamp() };
    case 'conversations.open': return { channel: { id: 'D1' } };
    case 'files.getUploadURLExternal': return { upload_url: `${url}/upload`, file_id: `F${stamp().replace('.', '')}` };
    case 'files.completeUploadExternal': return { files: given.files.map(file => ({ id: file.id, title: file.title })) };
    case 'views.publish': case 'views.open': case 'views.update': return { view: { id: 'V1', hash: '1.a', type: given.view.type } };
    default: return {};
  }
}

const channel = id => id.startsWith('D')
  ? { id, is_im: true, user: 'U1', is_archived: false }
  : { id, name: 'sales', is_channel: true, is_im: false, is_mpim: false, is_private: false, is_group: false, is_archived: false, is_member: true, is_ext_shared: false, is_pending_ext_shared: false, is_shared: false, is_org_shared: false, context_team_id: 'T1' };

const user = id => ({ id, team_id: 'T1', name: 'ana', deleted: false, is_admin: true, is_owner: false, is_bot: false, is_restricted: false, is_ultra_restricted: false, is_stranger: false, locale: 'en-US', tz: 'Europe/Madrid', profile: { display_name: 'Ana' } });
