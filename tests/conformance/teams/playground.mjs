import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { freePort, until } from '../support/server.mjs';

const here = new URL('..', import.meta.url).pathname;

/** Microsoft 365 Agents Playground on this machine alone, in front of KpiBot, and a browser that shows it. */
export async function startPlayground(kpibot) {
  const [work, port] = [mkdtempSync(join(tmpdir(), 'playground-')), await freePort()];
  const program = spawn(process.execPath, ['-r', join(here, 'support/loopback.cjs'), join(here, 'node_modules/@microsoft/m365agentsplayground/cli.js'), 'start', '-e', `${kpibot.url}/api/messages`, '-c', 'msteams', '-p', `${port}`, '--er', '--dt'], { cwd: work });
  const log = [];
  for (const stream of [program.stdout, program.stderr]) stream.on('data', part => log.push(part.toString()));
  const ended = new Promise(done => program.on('exit', done));
  const url = `http://127.0.0.1:${port}`;
  const isUp = await until(async () => program.exitCode !== null || await fetch(url).then(answer => answer.ok, () => false), 60);
  const browser = isUp && program.exitCode === null ? await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] }) : null;
  const stop = async () => { await browser?.close(); program.kill('SIGTERM'); await ended; rmSync(work, { recursive: true, force: true }); };
  if (!browser) { await stop(); throw new Error(`The Playground did not start:\n${log.join('')}`); }
  const page = await browser.newPage({ viewport: { width: 1400, height: 1500 } });
  await page.goto(url);
  await page.getByText('Personal Chat').first().waitFor();
  return { url, page, stop, work, log };
}

/** What passed between the two, as the Playground wrote it down. */
export function recordOf(playground) {
  const folder = join(playground.work, 'devTools');
  try {
    return readdirSync(folder).map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
  } catch {
    return '';
  }
}

/** Opens a conversation by its name on the left. */
export async function choose(page, name) {
  await page.locator('button').filter({ hasText: name }).first().click();
  await page.locator('[contenteditable=true]').first().waitFor();
}

/** Types a message; in a group or channel after the bot's mention. */
export async function say(page, text, { mention = false } = {}) {
  const box = page.locator('[contenteditable=true]').first();
  await box.click();
  if (mention) {
    await page.keyboard.type('@');
    await page.locator('[role=menu]').getByText('Test Bot').click();
  }
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Plays an activity of the menu: installing, removing. */
export async function play(page, name) {
  const item = page.locator('[role=menuitem]').filter({ hasText: name }).first();
  await until(async () => { await page.getByText('Mock an Activity').click(); return item.waitFor({ timeout: 2000 }).then(() => true, () => false); }, 30);
  await item.click();
  await page.locator('button').filter({ hasText: 'Send activity' }).click();
  await page.locator('button').filter({ hasText: 'Send activity' }).waitFor({ state: 'detached' });
}
