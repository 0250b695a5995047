import { serve } from '../support/server.mjs';

/** A language model that takes its time and knows nothing: what the rules do not understand takes longer by it. */
export async function startSlowModel() {
  const reply = JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1767225600, model: 'slow', choices: [{ index: 0, message: { role: 'assistant', content: '{}' }, finish_reason: 'stop' }], usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 } });
  const server = await serve(async () => { await new Promise(done => setTimeout(done, 3000)); return { body: reply }; });
  return { ...server, settings: { KPIBOT_LANGUAGE__PROVIDER: 'openai', KPIBOT_LANGUAGE__MODEL: 'slow', KPIBOT_LANGUAGE__ENDPOINT: `${server.url}/v1`, KPIBOT_LANGUAGE__KEY: 'sk-none' } };
}
