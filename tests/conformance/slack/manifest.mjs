import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { find } from '../support/find.mjs';

/** The app's manifest fits Slack's schema, and the schema is one that a wrong manifest does not fit. */
export function checkManifest(root, checks) {
  const file = find(root, 'shared/schemas/slack-manifest.2.0.0.schema.json');
  if (!file) return checks.skip('the manifest against Slack\'s schema', 'shared/schemas is not beside the checkout');
  const fits = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(file, 'utf8')));
  const manifest = () => parse(readFileSync(join(root, 'manifests/slack/manifest.yaml'), 'utf8'));
  const isRefused = change => { const changed = manifest(); change(changed); return !fits(changed); };
  checks.that('the manifest fits Slack\'s schema', fits(manifest()), fits.errors);
  checks.that('a manifest without a name does not', isRefused(changed => delete changed.display_information.name));
  checks.that('a manifest with a setting that Slack does not know does not', isRefused(changed => changed.settings.made_up = true));
  checks.that('a manifest whose command has no slash does not', isRefused(changed => changed.features.slash_commands[0].command = 7));
}
