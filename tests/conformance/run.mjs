// KpiBot beside Slack's own software: its receiver judges the same requests, its types every message, its schema the manifest.
// Needs the built host (dotnet build) and `npm ci` in this folder. Everything listens on 127.0.0.1.
// usage: node run.mjs [FILE], a file of further messages {text, blocks}, a line each (KPIBOT_SLACK_MESSAGES, AnswerRendererTests).
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startBolt } from './slack/bolt.mjs';
import { checkGate } from './slack/gate.mjs';
import { checkManifest } from './slack/manifest.mjs';
import { askEverything, checkMessages, checkTheChecks } from './slack/messages.mjs';
import { startRecorder } from './slack/recorder.mjs';
import { secret } from './slack/sign.mjs';
import { Checks } from './support/checks.mjs';
import { startKpiBot } from './support/kpibot.mjs';

const root = resolve(import.meta.dirname, '../..');
const checks = new Checks();
const written = file => readFileSync(file, 'utf8').trim().split('\n').map(line => ({ method: 'chat.postMessage', arguments: { channel: 'C1', parse: 'none', link_names: false, ...JSON.parse(line) } }));
const started = [];
const start = async peer => { started.unshift(await peer); return started[0]; };
try {
  checkManifest(root, checks);
  checkTheChecks(checks);
  if (process.argv[2]) checkMessages(written(process.argv[2]), checks);
  const recorder = await start(startRecorder());
  const bolt = await start(startBolt());
  const kpibot = await start(startKpiBot(root, { KPIBOT_SLACK__SIGNINGSECRET: secret, KPIBOT_SLACK__BOTTOKEN: 'xoxb-1-conformance', KPIBOT_SLACK__APIURL: recorder.api }));
  await checkGate(bolt, kpibot, checks);
  recorder.calls.length = 0;
  await askEverything(root, kpibot, recorder, checks);
  checkMessages(recorder.calls, checks);
  recorder.calls.length = 0;
  recorder.refuse = call => /"type":"data_/.test(JSON.stringify(call.arguments.blocks ?? [])) ? 'invalid_blocks' : null;
  await askEverything(root, kpibot, recorder, checks, { every: 60 });
  checkMessages(recorder.calls.filter(call => recorder.refuse(call) === null), checks);
  checks.that('where Slack\'s own charts are refused, pictures are shown', recorder.calls.some(call => call.arguments.blocks?.some(block => block.type === 'image')));
} catch (failure) {
  checks.that('the run came to its end', false, failure.stack);
} finally {
  for (const peer of started) await peer.stop();
}
process.exitCode = checks.sum();
