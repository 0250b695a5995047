import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startKpiBot } from '../support/kpibot.mjs';
import { checkCards, checkTheChecks } from './cards.mjs';
import { checkManifest } from './manifest.mjs';
import { startPlayground } from './playground.mjs';
import { checkTokens, settingsOf, startConnector, startKeys } from './tokens.mjs';
import { startSlowModel } from './slow.mjs';
import { checkTranscript, subscribe } from './transcript.mjs';

const questions = ['win rate by region last quarter', 'revenue won by month this year', 'por que a taxa de ganho mudou no trimestre passado?', 'how are we doing', 'list the deals won last month', 'conversion rate', 'ayuda'];

/** Cards of the built program: answers of every shape, and the digest. */
function cardsOf(root) {
  const kpibot = (...args) => JSON.parse(spawnSync(join(root, 'artifacts/bin/KpiBot.Host/debug/kpibot'), [...args, '--now', '2026-11-23', '--format', 'teams'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);
  return [...questions.flatMap(question => kpibot('ask', question)), ...kpibot('digest', 'preview')];
}

/** Everything that Microsoft's own software says of KpiBot. */
export async function checkTeams(root, checks, start, file) {
  if (!existsSync('/usr/bin/chromium')) return checks.skip('cards and conversations in Teams', 'there is no /usr/bin/chromium');
  checkManifest(root, checks);
  // A digest is agreed on first: by the time that everything else was looked at, it has come.
  const model = await start(startSlowModel());
  const playground = await start(startPlayground(await start(startKpiBot(root, { KPIBOT_TEAMS__ANONYMOUS: 'true', ...model.settings }))));
  await subscribe(playground, checks);
  await checkTheChecks(root, checks);
  await checkCards(root, [...cardsOf(root), ...file ? readFileSync(file, 'utf8').trim().split('\n').map(line => JSON.parse(line)) : []], checks);
  const keys = await start(startKeys());
  const connector = await start(startConnector(keys));
  await checkTokens(connector, await start(startKpiBot(root, settingsOf(keys))), `${keys.url}/svc/`, checks);
  await checkTranscript(playground, checks, { pictures: process.env.TEAMS_PICTURES });
}
