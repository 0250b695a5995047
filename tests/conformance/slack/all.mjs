import { readFileSync } from 'node:fs';
import { startKpiBot } from '../support/kpibot.mjs';
import { startBolt } from './bolt.mjs';
import { checkGate } from './gate.mjs';
import { checkManifest } from './manifest.mjs';
import { askEverything, checkMessages, checkTheChecks } from './messages.mjs';
import { startRecorder } from './recorder.mjs';
import { secret } from './sign.mjs';

const written = file => readFileSync(file, 'utf8').trim().split('\n').map(line => ({ method: 'chat.postMessage', arguments: { channel: 'C1', parse: 'none', link_names: false, ...JSON.parse(line) } }));

/** Everything that Slack's own software says of KpiBot. */
export async function checkSlack(root, checks, start, file) {
  checkManifest(root, checks);
  checkTheChecks(checks);
  if (file) checkMessages(written(file), checks);
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
}
