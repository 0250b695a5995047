import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const folder = dirname(createRequire(import.meta.url).resolve('@slack/types'));
const files = [...readdirSync(join(folder, 'block-kit')).map(name => join(folder, 'block-kit', name)), join(folder, 'views.d.ts')].filter(name => name.endsWith('.d.ts'));

/**
 * Slack's limits as the comments of its own types say them: for each value of "type", for each property,
 * at most so many letters, letters of each item, items, or cells of each row.
 */
export function readLimits() {
  const shapes = new Map();
  for (const file of files) visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true), shapes);
  const limits = new Map();
  for (const shape of shapes.values())
    if (shape.type) limits.set(shape.type, { ...limits.get(shape.type), ...propertiesOf(shape, shapes) });
  return limits;
}

const propertiesOf = (shape, shapes) => Object.assign({}, ...shape.bases.map(base => shapes.has(base) ? propertiesOf(shapes.get(base), shapes) : {}), shape.properties);

function visit(node, shapes) {
  if (ts.isInterfaceDeclaration(node)) {
    const bases = (node.heritageClauses ?? []).flatMap(clause => clause.types.map(base => base.expression.getText()));
    shapes.set(node.name.text, shapeOf([...node.members], bases));
  } else if (ts.isTypeAliasDeclaration(node) && ts.isIntersectionTypeNode(node.type)) {
    shapes.set(node.name.text, shapeOf(literalMembers(node.type), node.type.types.filter(ts.isTypeReferenceNode).map(base => base.getText())));
  } else ts.forEachChild(node, child => visit(child, shapes));
}

function shapeOf(members, bases) {
  const type = /^'([a-z_]+)'$/.exec(members.find(member => member.name?.getText() === 'type')?.type?.getText() ?? '')?.[1];
  const limits = members.map(member => [member.name?.getText(), limitsIn(ts.getJSDocCommentsAndTags(member).map(comment => comment.getText()).join(' '))]);
  return { type, bases, properties: Object.fromEntries(limits.filter(([, found]) => Object.keys(found).length > 0)) };
}

const literalMembers = type => ts.isTypeLiteralNode(type) ? [...type.members] : ts.isIntersectionTypeNode(type) ? type.types.flatMap(literalMembers) : [];

const number = /(\d[\d,]*)/.source;
const read = [
  ['eachLetters', new RegExp(`Maximum length for the text in each item is ${number}`, 'i')],
  ['letters', new RegExp(`(?:max(?:imum)? length (?:for (?:this field|the .?text.? (?:in|within) this field) )?(?:is|of) |Limit )${number} characters`, 'i')],
  ['items', new RegExp(`Maximum number of (?:items|options) is ${number}`, 'i')],
  ['items', new RegExp(`max(?:imum)?(?: of)? ${number} (?:elements|rows|items|blocks|cards|options)`, 'i')],
  ['cells', new RegExp(`max of ${number} table cells`, 'i')],
  ['most', new RegExp(`Max ${number}\\.`)],
];

function limitsIn(comment) {
  const text = comment.replace(/\s*\n\s*\*\s*/g, ' ').replaceAll('`', '');
  return Object.fromEntries(read.map(([kind, pattern]) => [kind, pattern.exec(text)]).filter(([, found]) => found).map(([kind, found]) => [kind, Number(found[1].replace(',', ''))]));
}

// What Slack says elsewhere (docs.slack.dev): of a message, and of the native chart, which the types do not know yet.
const beyond = { blocks: 50, text: 40_000, title: 50, segments: 12, series: 12, categories: 20, label: 20, charts: 2, tables: 1 };

/** What a call's arguments have too much of, a sentence each. */
export function excessesOf(given, limits) {
  const found = [];
  const more = (what, seen, most) => { if (seen > most) found.push(`${what} is ${seen} of ${most}`); };
  more('text', (given.text ?? '').length, beyond.text);
  more('blocks', given.blocks?.length ?? 0, beyond.blocks);
  const blocks = given.blocks ?? [];
  more('native charts', blocks.filter(block => block.type === 'data_visualization').length, beyond.charts);
  more('tables', blocks.filter(block => block.type === 'table').length, beyond.tables);
  walk(given, node => {
    for (const [property, most] of Object.entries(limits.get(node.type) ?? {})) check(`${node.type}.${property}`, node[property], most, more);
    if (node.type === 'data_visualization') chart(node, more);
  });
  return found;
}

function check(what, value, most, more) {
  if (value === undefined) return;
  const letters = of => typeof of === 'string' ? of.length : typeof of?.text === 'string' ? of.text.length : 0;
  if (most.letters) more(`letters of ${what}`, letters(value), most.letters);
  if (most.eachLetters) for (const item of value) more(`letters of an item of ${what}`, letters(item), most.eachLetters);
  if (most.items) more(`items of ${what}`, value.length, most.items);
  if (most.cells) for (const row of value) more(`cells of a row of ${what}`, row.length, most.cells);
  if (most.most) more(what, value, most.most);
}

function chart({ title, chart: plot }, more) {
  more('letters of a chart\'s title', title.length, beyond.title);
  more('segments', plot.segments?.length ?? 0, beyond.segments);
  more('series', plot.series?.length ?? 0, beyond.series);
  more('categories', plot.axis_config?.categories.length ?? 0, beyond.categories);
  for (const name of [...(plot.axis_config?.categories ?? []), ...(plot.series ?? []).map(one => one.name), ...(plot.segments ?? []).map(one => one.label)]) more('letters of a chart\'s label', name.length, beyond.label);
}

function walk(node, see) {
  if (Array.isArray(node)) node.forEach(child => walk(child, see));
  else if (node && typeof node === 'object') {
    see(node);
    Object.values(node).forEach(child => walk(child, see));
  }
}
