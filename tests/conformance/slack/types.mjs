import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const here = new URL('..', import.meta.url).pathname;
const special = { oauth: 'OAuth', url: 'URL' };

/** Whether a call answers a command or a click at the address that came with it. */
export const isResponse = method => method.startsWith('/');

/** The name that Slack's own software gives a call's arguments: chat.postMessage has ChatPostMessageArguments. */
const argumentsOf = method => isResponse(method) ? 'RespondArguments' : method.split('.').map(part => special[part] ?? part[0].toUpperCase() + part.slice(1)).join('') + 'Arguments';

// Slack's documentation names the description of an upload alt_txt; its JavaScript types say alt_text.
const asTyped = ({ alt_txt, ...given }) => alt_txt === undefined ? given : { ...given, alt_text: alt_txt };

// Slack's types know every block but the native chart, and let any object with a "type" pass as a block: here only those that are known do.
const prelude = methods => `
import type { KnownBlock, View } from '@slack/types';
import type { ${methods.filter(method => !isResponse(method)).map(argumentsOf).join(', ')} } from '@slack/web-api';
import type { RespondArguments } from '@slack/bolt';

type Point = { label: string; value: number };
type Plot = { type: 'line' | 'bar' | 'area'; series: { name: string; data: Point[] }[]; axis_config: { categories: string[]; x_label?: string; y_label?: string } };
type DataVisualization = { type: 'data_visualization'; block_id?: string; title: string; chart: { type: 'pie'; segments: Point[] } | Plot };
type Known = KnownBlock | DataVisualization;
type StrictView<T> = T extends { blocks: unknown } ? Omit<T, 'blocks'> & { blocks: Known[] } : T;
type Strict<T> = T extends { view: View } ? Omit<T, 'view'> & { view: StrictView<View> } : T extends { blocks?: unknown } ? Omit<T, 'blocks'> & { blocks?: Known[] } : T;
`;

/**
 * What the compiler says of calls, each as its method's arguments: one line a mistake, with the call's index.
 * A call of a method that Slack's client does not know is a mistake too.
 */
export function mistakesOf(calls) {
  const methods = [...new Set(calls.map(call => call.method))];
  const folder = mkdtempSync(join(here, 'node_modules', '.recorded-'));
  try {
    const file = join(folder, 'recorded.ts');
    const head = prelude(methods);
    const lines = calls.map(call => `void (${JSON.stringify(asTyped(call.arguments))} satisfies Strict<${argumentsOf(call.method)}>);`);
    writeFileSync(file, head + lines.join('\n'));
    const first = head.split('\n').length - 1;
    const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] });
    return ts.getPreEmitDiagnostics(program).map(found => {
      const call = found.file && found.start !== undefined ? found.file.getLineAndCharacterOfPosition(found.start).line - first : -1;
      return { call, text: `${calls[call]?.method ?? 'types'}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ').slice(0, 600)}` };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
