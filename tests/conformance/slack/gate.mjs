import { request as call } from 'node:http';
import { different, forged, genuine } from './battery.mjs';

/** Sends a request as it is, header by header, and returns the answer's status. */
const send = (url, { path, headers, body }) => new Promise((done, failed) => {
  const sent = call(url + path, { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, response => {
    response.resume();
    response.on('end', () => done(response.statusCode));
  });
  sent.on('error', failed);
  sent.end(body);
});

/** Slack's own receiver and KpiBot say the same of the same requests, but for the differences that are named. */
export async function checkGate(bolt, kpibot, checks) {
  for (const [what, request, { handled = true } = {}] of genuine()) {
    const before = bolt.handled;
    const [theirs, ours] = [await send(bolt.url, request), await send(kpibot.url, request)];
    checks.that(`${what}: taken by both`, theirs === 200 && ours === 200, { theirs, ours });
    if (handled) checks.that(`${what}: reached Slack's handlers`, bolt.handled > before);
  }
  for (const [what, request] of forged()) {
    const before = bolt.handled;
    const [theirs, ours] = [await send(bolt.url, request), await send(kpibot.url, request)];
    checks.that(`${what}: refused by both`, theirs === 401 && ours === 401 && bolt.handled === before, { theirs, ours });
  }
  for (const [what, request, theirs, ours, why] of different()) {
    const seen = [await send(bolt.url, request), await send(kpibot.url, request)];
    checks.that(`${what}: Slack's receiver ${theirs}, KpiBot ${ours}`, seen[0] === theirs && seen[1] === ours, seen);
    if (theirs !== ours) console.log(`differs  ${what}: Slack's receiver answers ${theirs}, KpiBot ${ours}; ${why}`);
  }
}

export { send };
