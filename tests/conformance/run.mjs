// KpiBot beside the platforms' own software. Slack: its receiver judges the same requests, its types every message, its schema the manifest. Teams: Microsoft's connector judges the same tokens, its types, schema and
// renderer every card, its Playground the whole conversation. Needs the built host (dotnet build), `npm ci` in this folder, and Debian's chromium. Everything listens on 127.0.0.1.
// usage: node run.mjs [FILE [CARDS]], files of further messages {text, blocks} (KPIBOT_SLACK_MESSAGES) and cards (KPIBOT_TEAMS_CARDS), a line each, of the AnswerRendererTests.
import { resolve } from 'node:path';
import { checkSlack } from './slack/all.mjs';
import { Checks } from './support/checks.mjs';
import { checkTeams } from './teams/all.mjs';

const root = resolve(import.meta.dirname, '../..');
const checks = new Checks();
const [, , messages, cards] = process.argv;
const started = [];
const start = async peer => { started.unshift(await peer); return started[0]; };
const stop = async () => { for (const peer of started.splice(0)) await peer.stop(); };
for (const check of [() => checkSlack(root, checks, start, messages), () => checkTeams(root, checks, start, cards)]) {
  try {
    await check();
  } catch (failure) {
    checks.that('the run came to its end', false, failure.stack);
  } finally {
    await stop();
  }
}
process.exitCode = checks.sum();
