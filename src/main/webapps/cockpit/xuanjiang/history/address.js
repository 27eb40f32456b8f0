const PAGE = '#/history';
let lastSearch = PAGE;

/** Where the way back from a case leads: to what was last found in this window. */
export function remember(hash) {
  lastSearch = hash;
}

export function backHash() {
  return lastSearch;
}

/** The address of a search; it can be kept as a bookmark. @param values {name: value}, empty ones are left out */
export function searchHash(values) {
  const question = new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString();
  return question ? `${PAGE}?${question}` : PAGE;
}

/** The address of one case, opened at one of its parts. */
export function caseHash(id, part) {
  return `${PAGE}/${encodeURIComponent(id)}${part ? `?part=${part}` : ''}`;
}

/** Id of the case in the address of this page. */
export function caseId() {
  return decodeURIComponent(location.hash.split('?')[0].slice(PAGE.length + 1));
}
