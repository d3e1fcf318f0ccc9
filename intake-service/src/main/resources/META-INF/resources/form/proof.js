'use strict';

// Looks for a number such that the SHA-256 of "token:number" begins with so many zero bits.
// crypto.subtle would answer each hash later, one by one: this is many times faster.

const fraction = root => Math.floor((root - Math.floor(root)) * 2 ** 32);

const primes = [];
for (let n = 2; primes.length < 64; n++) {
  if (primes.every(prime => n % prime !== 0)) {
    primes.push(n);
  }
}
const ROUNDS = Int32Array.from(primes, prime => fraction(Math.cbrt(prime)));
const START = Int32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime)));

const rotate = (x, by) => (x >>> by) | (x << (32 - by));
const words = new Int32Array(64);

function compress(state, block, offset) {
  for (let i = 0; i < 16; i++) {
    words[i] = block.getInt32(offset + 4 * i);
  }
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    words[i] = words[i - 16] + (rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3))
      + words[i - 7] + (rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let i = 0; i < 64; i++) {
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g))
      + ROUNDS[i] + words[i]) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0;
    d = c; c = b; b = a; a = (one + two) | 0;
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let i = 0; i < 8; i++) {
    state[i] += sums[i];
  }
}

/** The first 32 bits of the SHA-256 of ASCII text. */
function start(text) {
  const bytes = new Uint8Array(64 * Math.ceil((text.length + 9) / 64));
  for (let i = 0; i < text.length; i++) {
    bytes[i] = text.charCodeAt(i);
  }
  bytes[text.length] = 0x80;
  const block = new DataView(bytes.buffer);
  block.setUint32(bytes.length - 4, 8 * text.length);
  const state = START.slice();
  for (let offset = 0; offset < bytes.length; offset += 64) {
    compress(state, block, offset);
  }
  return state[0];
}

onmessage = ({ data: { token, difficulty } }) => {
  for (let number = 0; ; number++) {
    if (Math.clz32(start(token + ':' + number)) >= difficulty) {
      postMessage(String(number));
      return;
    }
  }
};
