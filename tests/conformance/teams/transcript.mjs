import { join } from 'node:path';
import { until } from '../support/server.mjs';
import { choose, play, recordOf, say } from './playground.mjs';

const cards = page => page.locator('.ac-adaptiveCard');
const shown = async page => (await cards(page).allInnerTexts()).join('\n');
const marks = page => page.locator('svg rect, svg path').count();
const sees = (page, what) => until(async () => what.test(await shown(page)), 30);

// The sample company counts its days there.
const zone = 'America/Sao_Paulo';

/** A person installs KpiBot in Microsoft 365 Agents Playground, and agrees in a channel on a digest for the next minute. */
export async function subscribe({ page }, checks) {
  await play(page, 'Install application');
  checks.that('whoever installs it is greeted', await sees(page, /For example/));
  await choose(page, 'General');
  const soon = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(Date.now() + 70_000));
  await say(page, `send the digest every day at ${soon}`, { mention: true });
  checks.that('what was understood of a digest is shown, and where it is posted', await sees(page, /A new digest, as I understood it[^]*Posted to General/), await shown(page));
  await cards(page).last().getByRole('button', { name: 'Confirm' }).click();
  checks.that('a digest that is confirmed is on', await sees(page, /Done: the digest/), await shown(page));
}

/** The digest came unasked. A button of it brings a form, whose place is taken by what was filled in. */
async function checkDigest(page, checks, keep) {
  await choose(page, 'General');
  checks.that('the digest comes to the channel by itself', await until(async () => /Marketing and sales/.test(await shown(page)), 90), await shown(page));
  const digest = cards(page).filter({ hasText: 'Add action' }).last();
  await page.waitForTimeout(1500);
  await keep('teams-digest', digest);
  const inThread = await until(async () => await cards(page).filter({ hasText: 'Proposed agenda' }).count() > 0, 20);
  checks.that('what is behind it follows in its thread', inThread);
  await digest.getByRole('button', { name: 'Add action' }).click();
  const form = cards(page).filter({ hasText: 'What is to be done?' }).last();
  checks.that('a form is shown where the button stands', await until(async () => await form.count() > 0, 20));
  await form.locator('input').first().fill('call Acme');
  await page.waitForTimeout(500);
  await keep('teams-form', form);
  const before = await cards(page).count();
  await form.getByRole('button', { name: 'Send' }).click();
  checks.that('what was filled in takes the form\'s place', await sees(page, /1\. call Acme: open/) && await form.count() === 0 && await cards(page).count() === before, await shown(page));
}

/** A person asks in a chat of their own, in a group and in a channel, presses buttons, and sees what comes of it; the digest of before has come. */
export async function checkTranscript(playground, checks, { pictures } = {}) {
  const { page } = playground;
  const keep = async (name, of = page) => { if (pictures) await of.screenshot({ path: join(pictures, `${name}.png`) }); };
  await checkDigest(page, checks, keep);
  await choose(page, 'Personal Chat');

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
  await say(page, 'flurbish the zorble of our gronk');
  checks.that('an answer that takes longer begins with words on what is done', await until(async () => /Working it out/.test(await page.locator('body').innerText()), 20));
  checks.that('and ends as a card', await sees(page, /I do not know "flurbish"/), await shown(page));
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
  checks.that('the answer that took longer was streamed', /"streamType": *"informative"/.test(record) && /"streamType": *"final"/.test(record));
  checks.that('nothing that was sent was refused', !/"statusCode":\s*(4|5)\d\d/.test(record) && !/"status":\s*(4|5)\d\d/.test(record), record.match(/"status(Code)?":\s*(4|5)\d\d/g));
}
