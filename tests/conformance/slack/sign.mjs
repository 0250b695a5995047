import { createHmac } from 'node:crypto';

export const secret = '8f742231b10e8888abcd99yyyzzz85a5';

/** Seconds since 1970, moved by so many. */
export const now = (moved = 0) => String(Math.floor(Date.now() / 1000) + moved);

/** A request as Slack sends it: signed over the time and these very bytes. */
export function signed(path, body, type = 'application/json', { at = now(), key = secret } = {}) {
  const signature = 'v0=' + createHmac('sha256', key).update(`v0:${at}:`).update(body).digest('hex');
  return { path, body, headers: { 'content-type': type, 'x-slack-request-timestamp': at, 'x-slack-signature': signature } };
}

export const form = fields => new URLSearchParams(fields).toString();
export const formType = 'application/x-www-form-urlencoded';
