// HubSpot's own OpenAPI descriptions judge what KpiBot asks and what its stand-in in the tests answers.
// usage: node requests.mjs FILE, of {method, path, query, request, reply}, a line each (KPIBOT_HUBSPOT_EXCHANGES, HubSpotWireTests).
import Ajv from 'ajv';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { find } from '../support/find.mjs';
import { Checks } from '../support/checks.mjs';

const root = resolve(import.meta.dirname, '../../..');
const checks = new Checks();
const folder = find(root, 'shared/schemas/hubspot');

/** Every described operation: its path as an expression, its parameters, and what its bodies must fit. */
function* operations() {
  for (const file of readdirSync(folder).filter(name => name.endsWith('.v3.json') || name === 'associations.v4.json')) {
    const description = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
    ajv.addSchema({ $id: file, components: description.components });
    const schema = of => of && ajv.compile(JSON.parse(JSON.stringify(of).replaceAll('"#/components', `"${file}#/components`)));
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(methods).filter(([name]) => name !== 'parameters')) {
        const content = Object.values(operation.responses['200']?.content ?? {})[0];
        yield {
          method: method.toUpperCase(),
          path: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
          parameters: new Map((operation.parameters ?? []).filter(parameter => parameter.in === 'query').map(parameter => [parameter.name, parameter])),
          request: schema(operation.requestBody?.content['application/json'].schema),
          reply: schema(content?.schema),
        };
      }
    }
  }
}

const fitsParameter = (schema, text) => schema.type === 'integer' ? /^\d+$/.test(text) : schema.type === 'boolean' ? /^(true|false)$/.test(text) : true;

function judge(operation, exchange) {
  const unknown = Object.keys(exchange.query).filter(name => !operation.parameters.has(name));
  if (unknown.length > 0) return `unknown parameters ${unknown}`;
  const wrong = Object.entries(exchange.query).filter(([name, text]) => !fitsParameter(operation.parameters.get(name).schema, text));
  if (wrong.length > 0) return `parameters of another type ${wrong}`;
  if (operation.request && !operation.request(exchange.request)) return `request ${JSON.stringify(operation.request.errors)}`;
  if (operation.reply && !operation.reply(exchange.reply)) return `reply ${JSON.stringify(operation.reply.errors)}`;
  return null;
}

if (!folder) checks.skip('requests against HubSpot\'s descriptions', 'shared/schemas is not beside the checkout');
else {
  const known = [...operations()];
  const exchanges = readFileSync(process.argv[2], 'utf8').trim().split('\n').map(line => JSON.parse(line));
  const describedBy = exchange => known.find(operation => operation.method === exchange.method && operation.path.test(exchange.path));
  const undescribed = new Set();
  for (const exchange of exchanges) {
    const operation = describedBy(exchange);
    if (!operation) undescribed.add(exchange.path.replace(/\/search$/, ''));
    else checks.that(`${exchange.method} ${exchange.path} is as HubSpot describes it`, judge(operation, exchange) === null, judge(operation, exchange));
  }

  for (const path of undescribed) checks.skip(path, 'HubSpot\'s description of it is not among the schemas');
  const search = exchanges.find(exchange => exchange.path.endsWith('/0-3/search'));
  const list = exchanges.find(exchange => exchange.path === '/crm/v3/objects/0-3');
  const isRefused = (exchange, change) => { const changed = structuredClone(exchange); change(changed); return judge(describedBy(changed), changed) !== null; };
  checks.that('a search whose limit is a text is refused', isRefused(search, changed => changed.request.limit = '200'));
  checks.that('a search without properties is refused', isRefused(search, changed => delete changed.request.properties));
  checks.that('a filter without an operator is refused', isRefused(exchanges.find(exchange => exchange.request?.filterGroups?.length > 0), changed => delete changed.request.filterGroups[0].filters[0].operator));
  checks.that('a list with a parameter that is not known is refused', isRefused(list, changed => changed.query.pageSize = '10'));
  checks.that('a reply without ids is refused', isRefused(list, changed => delete changed.reply.results[0].id));
}

process.exitCode = checks.sum();
