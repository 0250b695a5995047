import { join } from 'node:path';
import { until } from '../support/server.mjs';
import { choose, play, recordOf, say } from './playground.mjs';

const cards = page => page.locator('.ac-adaptiveCard');
const shown = async page => (await cards(page).allInnerTexts()).join('\n');
const marks = page => page.locator('svg rect, svg path').count();
const sees = (page, what) => until(async () => what.test(await shown(page)), 30);

/** A person installs KpiBot in Microsoft 365 Agents Playground, asks in a chat of their own, in a group and in a channel, presses buttons, and sees what comes of it. */
export async function checkTranscript(playground, checks, { pictures } = {}) {
  const { page } = playground;
  const keep = async (name, of = page) => { if (pictures) await of.screenshot({ path: join(pictures, `${name}.png`) }); };
  await play(page, 'Install application');
  checks.that('whoever installs it is greeted', await sees(page, /For example/));

  const without = await marks(page);
  await say(page, 'win rate by region last quarter');
  checks.that('a question is answered by a card', await sees(page, /Win rate by region/));
  const answer = cards(page).last();
  checks.that('the card has a table', await until(async () => /÷/.test(await answer.innerText()), 10), await answer.innerText());
  checks.that('the card has a chart that is drawn', await until(async () => await marks(page) >= without + 4, 20), [without, await marks(page)]);
  await page.waitForTimeout(1500);
  await keep('teams-answer', answer);

  const [count, before] = [await cards(page).count(), await answer.innerText()];
  await answer.getByRole('button', { name: 'last month' }).click();
  checks.that('another period takes the card\'s place', await until(async () => (await cards(page).last().innerText()) !== before, 30));
  checks.that('and no card more', await cards(page).count() === count, await cards(page).count());
  await say(page, 'home');
  checks.that('home shows how we are doing', await sees(page, /How we are doing/));
  await page.waitForTimeout(500);
  await keep('teams-home', cards(page).last());

  await choose(page, 'General');
  await say(page, 'revenue won by month this year', { mention: true });
  checks.that('a mention in a channel is answered in its thread', await sees(page, /Revenue won/));
  await page.waitForTimeout(1500);
  await keep('teams-channel');

  await choose(page, 'Group Chat');
  await say(page, 'qual o CAC deste trimestre por canal?', { mention: true });
  checks.that('a mention in a group is answered in the language of the question', await sees(page, /CAC por canal/));
  await page.waitForTimeout(1500);
  await keep('teams-group');
  await choose(page, 'General');
  await say(page, 'list the deals won last month', { mention: true });
  checks.that('records are not shown to a channel', await sees(page, /our own chat/) && !/records, newest first/.test(await shown(page)));
  await choose(page, 'Personal Chat');
  checks.that('but to the asker alone', await sees(page, /records, newest first/));

  const record = recordOf(playground);
  checks.that('nothing that was sent was refused', !/"statusCode":\s*(4|5)\d\d/.test(record) && !/"status":\s*(4|5)\d\d/.test(record), record.match(/"status(Code)?":\s*(4|5)\d\d/g));
}
