import Ajv from 'ajv-draft-04';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find } from '../support/find.mjs';

const size = png => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** The package as the command writes it: it fits Teams' schema, has its icons, and says every command in every language. */
export function checkManifest(root, checks) {
  const work = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const made = spawnSync(join(root, 'artifacts/bin/KpiBot.Host/debug/kpibot'), ['teams', 'package', 'app.zip'], {
      cwd: work, encoding: 'utf8', env: { ...process.env, KPIBOT_TEAMS__APPID: '11111111-2222-3333-4444-555555555555', KPIBOT_TEAMS__TENANTID: '99999999-8888-7777-6666-555555555555', KPIBOT_TEAMS__CLIENTSECRET: 'x', KPIBOT_WEB__PUBLICURL: 'https://kpi.example.com', KPIBOT_WEB__PASSWORD: 'long enough a password' },
    });
    checks.that('the package is written', made.status === 0, made.stderr);
    execFileSync('python3', ['-m', 'zipfile', '-e', 'app.zip', 'app'], { cwd: work });
    const folder = join(work, 'app');
    checks.that('the package holds what Teams wants and nothing else', readdirSync(folder).sort().join() === 'color.png,es.json,manifest.json,outline.png,pt-BR.json', readdirSync(folder));
    const read = name => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const manifest = read('manifest.json');
    checks.that('nothing is left to fill in', !/\$\{/.test(JSON.stringify(manifest)));
    checks.that('the icons are as large as they must be', size(readFileSync(join(folder, 'color.png'))).join() === '192,192' && size(readFileSync(join(folder, 'outline.png'))).join() === '32,32');
    for (const { file } of manifest.localizationInfo.additionalLanguages) {
      const said = read(file);
      manifest.bots[0].commandLists.forEach((list, at) => list.commands.forEach((_, which) => ['title', 'description'].forEach(what => checks.that(`${file} says command ${at}/${which}`, (said[`bots[0].commandLists[${at}].commands[${which}].${what}`] ?? '').length > 0))));
      for (const name of ['name.short', 'description.short', 'description.full']) checks.that(`${file} says ${name}`, said[name]?.length > 0 && said[name].length <= { 'name.short': 30, 'description.short': 80 }[name] || name === 'description.full');
    }
    const file = find(root, 'shared/schemas/teams-manifest.1.29.schema.json');
    if (!file) return checks.skip('the manifest against Teams\' schema', 'shared/schemas is not beside the checkout');
    const fits = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
    const isRefused = change => { const changed = structuredClone(manifest); change(changed); return !fits(changed); };
    checks.that('the manifest fits Teams\' schema', fits(manifest), fits.errors);
    checks.that('a manifest without a name does not', isRefused(changed => delete changed.name.short));
    checks.that('a manifest with a scope that Teams does not know does not', isRefused(changed => changed.bots[0].scopes.push('everybody')));
    checks.that('a manifest whose id was not filled in does not', isRefused(changed => changed.id = '${APP_ID}'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
