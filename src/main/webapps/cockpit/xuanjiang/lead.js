const HOME = '#/';
const SUPERVISION = '#/supervision';

function isHome(hash) {
  return hash === '' || hash === '#' || hash === HOME;
}

/**
 * Cockpit's first page is the supervisor's. The engine's own dashboard stays where it was, at #/dashboard: it counts running instances,
 * so that a unit that never started and finished work are not on it.
 */
export function leadToSupervision() {
  // Must run before AngularJS starts, because that reads the address once.
  if (isHome(location.hash)) history.replaceState(history.state, '', SUPERVISION);
  document.addEventListener('click', event => {
    // Tabs and menus are links to nowhere.
    const link = event.target.closest('a[href]:not([href=""])');
    if (!link || link.origin !== location.origin || link.pathname !== location.pathname || !isHome(link.hash)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    location.hash = SUPERVISION;
  }, true);
}
