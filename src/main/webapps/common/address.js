/** What the address of a page asks for, behind its question mark; everything may be missing. */
export function asked() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

/**
 * Puts what a page shows into its address, so that the view can be bookmarked and sent to others. AngularJS is not told: it would
 * load the page anew.
 * @param question as `URLSearchParams` writes it
 */
export function remember(question) {
  const [path] = location.hash.split('?');
  history.replaceState(history.state, '', question ? `${path}?${question}` : path);
}
