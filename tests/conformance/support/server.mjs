import { createServer } from 'node:http';

/** A server on a free port of this machine alone. `answer(request, body)` returns {status, type, body}. */
export async function serve(answer) {
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { status = 200, type = 'application/json', body = '' } = await answer(request, Buffer.concat(parts));
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise(done => { server.close(done); server.closeAllConnections(); }),
  };
}

/** A port that is free now. */
export async function freePort() {
  const server = await serve(() => ({}));
  await server.stop();
  return Number(new URL(server.url).port);
}

/** Asks again and again until it is so, at most for so long. */
export async function until(isSo, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
    const seen = await isSo();
    if (seen) return seen;
    await new Promise(resume => setTimeout(resume, 50));
  }
  return false;
}
