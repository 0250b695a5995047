// The icons of the Teams app, drawn from KpiBot's own: in colour with a margin for the round cut, and in white on nothing.
// Needs `npm ci` in this folder and chromium. usage: node icons.mjs; writes manifests/teams/{color,outline}.png
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const root = resolve(import.meta.dirname, '../..');
const icon = readFileSync(join(root, 'src/KpiBot.Web/Assets/icon.svg'), 'utf8');
const ground = icon.match(/fill="(#[0-9a-f]{6})"/)[1];
const marks = icon.replace(/<rect[^>]*\/>/, '');
const drawings = [
  ['color', 192, `<div style="background:${ground};width:192px;height:192px;padding:24px;box-sizing:border-box">${marks.replace('<svg', '<svg width="144" height="144"')}</div>`],
  ['outline', 32, marks.replace('<svg', '<svg width="32" height="32"').replaceAll(/(fill|stroke)="#[0-9a-f]{3,6}"/g, '$1="#fff"')],
];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const [name, size, body] of drawings) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<body style="margin:0">${body}</body>`);
    await page.screenshot({ path: join(root, 'manifests/teams', `${name}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
