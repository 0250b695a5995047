// Loaded before a program that would listen on every address of this machine: it listens on 127.0.0.1 instead.
const { Server } = require('node:net');
const listen = Server.prototype.listen;
Server.prototype.listen = function (...given) {
  const [first, ...rest] = given;
  if (typeof first === 'number' || /^\d+$/.test(String(first))) return listen.call(this, Number(first), '127.0.0.1', ...rest.filter(one => typeof one === 'function'));
  if (first && typeof first === 'object' && 'port' in first) return listen.call(this, { ...first, host: '127.0.0.1' }, ...rest);
  return listen.apply(this, given);
};
