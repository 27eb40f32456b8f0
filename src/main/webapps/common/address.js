import {injector} from './injector.js';

/** What the address of a page asks for, behind its question mark; everything may be missing. */
export function asked() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

/**
 * Puts another question into the address of the page that is open, without a visit of its own. AngularJS is told at once, or it would
 * find an address that it does not know when the next link is clicked, and go there instead; and the page must not begin anew for it.
 */
export function keep(hash) {
  history.replaceState(history.state, '', hash);
  const services = injector();
  const route = services.get('$route').current.$$route;
  const reload = route.reloadOnSearch;
  route.reloadOnSearch = false;
  services.get('$rootScope').$applyAsync();
  services.get('$timeout')(() => { route.reloadOnSearch = reload; });
}

/**
 * Puts what a page shows into its address, so that the view can be bookmarked and sent to others.
 * @param question as `URLSearchParams` writes it
 */
export function remember(question) {
  const [path] = location.hash.split('?');
  keep(question ? `${path}?${question}` : path);
}
