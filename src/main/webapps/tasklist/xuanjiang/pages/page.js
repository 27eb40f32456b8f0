import {button, h} from '../../../common/dom.js';
import {injector} from '../../../common/injector.js';
import {signInAgain} from '../../../common/session.js';

const NARROW_PX = 600;

/** Cockpit fetches the name in its corner together with the first title of a page, which only its own pages would set. */
function announce(title) {
  const services = injector();
  if (services?.has('page')) services.get('page').titleSet(title);
}

/**
 * A page of our own in the Tasklist. `fill(content, reload)` puts the page's content into the element; when it fails, the
 * reason stands there instead, with a way to try again.
 */
export function page(title, fill) {
  return node => {
    const content = h('div', {class: 'xj-page-content', 'aria-live': 'polite'});
    const load = async () => {
      try {
        await fill(content, load);
      } catch (problem) {
        if (problem.status === 401) return signInAgain();
        content.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
        if (problem.status === undefined) throw problem;
      }
    };
    announce(title);
    node.classList.add('xj-page');
    node.append(h('h2', {}, title), content);
    new ResizeObserver(() => node.classList.toggle('xj-narrow', node.clientWidth < NARROW_PX)).observe(node);
    load();
  };
}
