import {h} from '../../../common/dom.js';
import {takeOverSignIn} from '../../../common/session.js';

const PLACES = [['#/', '待办任务'], ['#/desk', '活动与方案'], ['#/done', '我已办理']];

function isHere(address) {
  const here = location.hash.split('?')[0] || '#/';
  return here === address;
}

/** The three places of the Tasklist, in its header. */
export function navigation(node, context, scope) {
  const links = PLACES.map(([address, label]) => h('a', {href: address}, label));
  const mark = () => links.forEach((link, index) => {
    if (isHere(PLACES[index][0])) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  node.append(h('nav', {class: 'xj-navigation', 'aria-label': '主导航'}, links));
  window.addEventListener('hashchange', mark);
  scope.$on('$destroy', () => window.removeEventListener('hashchange', mark));
  mark();
  takeOverSignIn(scope.$root);
}
