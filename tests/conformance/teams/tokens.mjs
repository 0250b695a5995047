import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createRequire } from 'node:module';
import { send } from '../slack/gate.mjs';
import { serve } from '../support/server.mjs';

const require = createRequire(import.meta.url);
const { ConfigurationBotFrameworkAuthentication } = require('botbuilder');

export const appId = '11111111-2222-3333-4444-555555555555';
export const tenant = '99999999-8888-7777-6666-555555555555';
const issuer = 'https://api.botframework.com';
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const [ours, others, strange] = [pair(), pair(), pair()];
const encoded = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

/** The published keys: one that speaks for Teams, one that does not. */
export async function startKeys() {
  const key = (kid, { publicKey }, endorsements) => ({ ...publicKey.export({ format: 'jwk' }), kid, x5t: kid, use: 'sig', endorsements });
  const keys = await serve(request => ({
    body: JSON.stringify(request.url === '/keys'
      ? { keys: [key('ours', ours, ['msteams', 'webchat']), key('others', others, ['directline'])] }
      : { issuer, jwks_uri: `${keys.url}/keys`, id_token_signing_alg_values_supported: ['RS256'], token_endpoint_auth_methods_supported: ['private_key_jwt'] }),
  }));
  return keys;
}

/** Microsoft's own connector for JavaScript, which says of each activity whether its token is good. */
export async function startConnector(keys) {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant, MicrosoftAppPassword: 'x', ToChannelFromBotLoginUrl: keys.url, ToChannelFromBotOAuthScope: issuer,
    ToBotFromChannelTokenIssuer: issuer, ToBotFromChannelOpenIdMetadataUrl: `${keys.url}/openid`, ToBotFromEmulatorOpenIdMetadataUrl: `${keys.url}/openid`, OAuthUrl: keys.url, ValidateAuthority: 'true',
  });
  const server = await serve(async (request, body) => {
    try {
      await authentication.authenticateRequest(JSON.parse(body.toString()), request.headers.authorization ?? '');
      return { status: 200 };
    } catch {
      return { status: 401 };
    }
  });
  // It says on its own what it refuses.
  const said = console.error;
  console.error = () => {};
  return { ...server, stop: () => { console.error = said; return server.stop(); } };
}

const activity = (service, change = {}) => ({
  type: 'message', id: `${Math.random()}`, channelId: 'msteams', serviceUrl: service, text: 'help', timestamp: new Date().toISOString(), from: { id: '29:1', aadObjectId: '00000000-0000-0000-0000-000000000001' },
  recipient: { id: `28:${appId}` }, conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } }, ...change,
});

/** Each a case: what it is, header, payload, how it is signed, how the activity differs, and whether it is to be let in. */
function cases(service) {
  const good = { serviceurl: service, nbf: now() - 60, exp: now() + 3600, iss: issuer, aud: appId };
  const header = { typ: 'JWT', alg: 'RS256', kid: 'ours' };
  const by = key => content => sign('sha256', Buffer.from(content), key.privateKey).toString('base64url');
  const made = (what, { head = {}, claims = {}, without = [], key = ours, signed, change, isGood = false } = {}) => {
    const payload = { ...good, ...claims };
    for (const name of without) delete payload[name];
    const content = `${encoded({ ...header, ...head })}.${encoded(payload)}`;
    return { what, token: `${content}.${(signed ?? by(key))(content)}`, change, isGood };
  };
  const pem = ours.publicKey.export({ type: 'spki', format: 'pem' });
  return [
    made('what the channel made', { isGood: true }),
    made('one that ended four minutes ago', { claims: { exp: now() - 240 }, isGood: true }),
    made('one that begins in four minutes', { claims: { nbf: now() + 240 }, isGood: true }),
    made('one that ended six minutes ago', { claims: { exp: now() - 360 } }),
    made('one that begins in ten minutes', { claims: { nbf: now() + 600 } }),
    made('another audience', { claims: { aud: '22222222-2222-3333-4444-555555555555' } }),
    made('several audiences', { claims: { aud: [appId] } }),
    made('another issuer', { claims: { iss: 'https://sts.windows.net/x/' } }),
    made('no issuer', { without: ['iss'] }),
    made('no audience', { without: ['aud'] }),
    made('another service in the token', { claims: { serviceurl: 'https://evil.example/' } }),
    made('another service in the activity', { change: { serviceUrl: 'https://evil.example/' } }),
    made('no service in the token', { without: ['serviceurl'] }),
    made('a key that does not speak for Teams', { head: { kid: 'others' }, key: others }),
    made('a key that is not published', { head: { kid: 'strange' }, key: strange }),
    made('a signature of another key', { key: strange }),
    made('a channel that the key does not speak for', { change: { channelId: 'directline' } }),
    made('no algorithm', { head: { alg: 'none' }, signed: () => '' }),
    made('the public key as a shared secret', { head: { alg: 'HS256' }, signed: content => createHmac('sha256', pem).update(content).digest('base64url') }),
    made('a changed payload', { signed: content => by(ours)(content.slice(0, -2) + 'AA') }),
    made('times that are texts', { claims: { exp: `${now() + 3600}` } }),
    { what: 'no token', token: null, isGood: false },
    { what: 'no token at all behind its name', token: '', isGood: false },
    { what: 'something else', token: 'x.y.z', isGood: false },
  ];
}

/** Microsoft's connector and KpiBot let in the same tokens, and no other. */
export async function checkTokens(connector, kpibot, service, checks) {
  for (const { what, token, change, isGood } of cases(service)) {
    const request = { path: '/api/messages', headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) }, body: JSON.stringify(activity(service, change)) };
    const [theirs, mine] = [await send(connector.url, request), await send(kpibot.url, request)];
    checks.that(`${what}: ${isGood ? 'taken' : 'refused'} by both`, theirs === (isGood ? 200 : 401) && mine === theirs, { theirs, mine });
  }
}

/** The settings that lead KpiBot to these keys. */
export const settingsOf = keys => ({
  KPIBOT_TEAMS__APPID: appId, KPIBOT_TEAMS__TENANTID: tenant, KPIBOT_TEAMS__CLIENTSECRET: 'x', KPIBOT_TEAMS__OPENIDMETADATA: `${keys.url}/openid`, KPIBOT_TEAMS__LOGINURL: keys.url,
});

