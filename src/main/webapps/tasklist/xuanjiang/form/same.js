function plain(value) {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort()
    .filter(name => value[name] !== null && value[name] !== undefined)
    .map(name => [name, plain(value[name])]));
}

/** Whether two JSON documents say the same: the order of names does not count, and nothing is the same as not there. */
export function same(one, other) {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
