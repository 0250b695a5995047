// Pictures of messages as Slack shows them, for the README: the built program's own messages, drawn by slack-blocks-to-jsx in Chromium; and of the digest's page.
// Needs the built host, `npm ci` in this folder, chromium and fonts-noto-color-emoji. usage: node pictures.mjs; writes docs/images/slack-*.png and digest-page.png
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const kpibot = join(root, 'artifacts/bin/KpiBot.Host/debug/kpibot');
const day = '2026-11-23';
const pictures = [
  ['slack-answer', 700, 560, ['ask', 'win rate by region last quarter', '--now', day]],
  ['slack-why', 980, 800, ['ask', 'por que a taxa de ganho mudou no trimestre passado?', '--now', day]],
  ['slack-digest', 700, 310, ['digest', 'preview', '--now', day]],
  ['slack-alert-preview', 700, 290, ['alerts', 'preview', 'tell me when leads drop by more than 5%', '--now', day]],
  ['slack-alert', 1060, 640, ['alerts', 'test', 'tell me when leads drop by more than 5%', '--now', day]],
];

const logo = `data:image/svg+xml;base64,${readFileSync(join(root, 'src/KpiBot.Web/Assets/icon.svg')).toString('base64')}`;

const messagesOf = args => JSON.parse(spawnSync(kpibot, [...args, '--format', 'slack'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);

const page = messages => `
import { createRoot } from 'react-dom/client';
import { Message } from 'slack-blocks-to-jsx';
import 'slack-blocks-to-jsx/dist/style.css';
const messages = ${JSON.stringify(messages)};
createRoot(document.body).render(<>{messages.map((message, at) => <Message key={at} blocks={message.blocks} name="KpiBot" logo={${JSON.stringify(logo)}} time={new Date('${day}T09:00:00Z')} />)}</>);`;

const draw = (name, width, height, html) => {
  const file = join(root, 'docs/images', `${name}.png`);
  const drawn = spawnSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--allow-file-access-from-files', '--virtual-time-budget=3000', `--window-size=${width},${height}`, `--screenshot=${file}`, `file://${html}`]);
  if (drawn.status !== 0) throw new Error(`chromium drew no ${name}: ${drawn.stderr}`);
  console.log(file);
};

const work = mkdtempSync(join(import.meta.dirname, 'node_modules', '.pictures-'));
try {
  for (const [name, width, height, args] of pictures) {
    const messages = messagesOf(args).slice(0, 1);
    writeFileSync(join(work, 'page.jsx'), page(messages));
    await build({ entryPoints: [join(work, 'page.jsx')], bundle: true, jsx: 'automatic', outfile: join(work, 'page.js'), define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
    writeFileSync(join(work, 'page.html'), '<meta charset="utf-8"><link rel="stylesheet" href="page.css"><body style="background:#fff;margin:12px"><script src="page.js"></script>');
    draw(name, width, height, join(work, 'page.html'));
  }
  writeFileSync(join(work, 'digest.html'), spawnSync(kpibot, ['digest', 'preview', '--now', '2026-10-05', '--format', 'page'], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout);
  draw('digest-page', 820, 2180, join(work, 'digest.html'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
