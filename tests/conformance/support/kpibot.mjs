import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, until } from './server.mjs';

/** The built host on a free port, in a folder of its own, its sample among them, with these settings; ready when it says so. */
export async function startKpiBot(root, settings) {
  const work = mkdtempSync(join(tmpdir(), 'kpibot-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const host = spawn(join(root, 'artifacts/bin/KpiBot.Host/debug/kpibot'), [], { cwd: work, env: { ...process.env, DOTNET_ENVIRONMENT: 'Development', TMPDIR: work, KPIBOT_WEB__URL: url, ...settings } });
  const log = [];
  for (const stream of [host.stdout, host.stderr]) stream.on('data', part => log.push(part.toString()));
  const ended = new Promise(done => host.on('exit', done));
  const stop = async () => { host.kill('SIGTERM'); await ended; rmSync(work, { recursive: true, force: true }); };
  const isReady = await until(async () => host.exitCode !== null || await fetch(`${url}/health/ready`).then(answer => answer.ok, () => false), 120);
  if (!isReady || host.exitCode !== null) { await stop(); throw new Error(`The host did not start:\n${log.join('')}`); }
  return { url, stop, log };
}
