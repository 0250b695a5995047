import bolt from '@slack/bolt';
import { secret } from './sign.mjs';
import { freePort } from '../support/server.mjs';

/** Slack's own receiver on this machine, and how many requests it has handed to its handlers. */
export async function startBolt() {
  const port = await freePort();
  const receiver = new bolt.HTTPReceiver({ signingSecret: secret, endpoints: ['/slack/events', '/slack/commands', '/slack/interactions'], logLevel: bolt.LogLevel.ERROR, logger: silent });
  const app = new bolt.App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botId: 'B1', botUserId: 'UBOT' }), logger: silent });
  const peer = { url: `http://127.0.0.1:${port}`, handled: 0, stop: () => app.stop() };
  app.use(async ({ next }) => { peer.handled++; await next(); });
  app.event(/.*/, async () => {});
  app.message(async () => {});
  app.command(/.*/, async ({ ack }) => ack());
  app.action(/.*/, async ({ ack }) => ack());
  app.shortcut('ask_about', async ({ ack }) => ack());
  app.view(/.*/, async ({ ack }) => ack());
  await app.start({ port, host: '127.0.0.1' });
  return peer;
}

const silent = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => bolt.LogLevel.ERROR, setName() {} };
