/** A key that tells one submission from every other, and is the same when it is repeated. */
export function newKey() {
  // crypto.randomUUID is missing where the program is reached without TLS.
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
