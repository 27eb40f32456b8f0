import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {takeOverSignIn} from '../../../common/session.js';

const PLACES = [['#/', '待办任务'], ['#/desk', '活动与方案'], ['#/done', '我已办理']];
const LEADERS_PLACE = ['#/overview', '领导一览'];

function isHere(address) {
  const here = location.hash.split('?')[0] || '#/';
  return here === address;
}

/** The places of the Tasklist, in its header. */
export function navigation(node, context, scope) {
  const element = h('nav', {class: 'xj-navigation', 'aria-label': '主导航'});
  const show = places => {
    element.replaceChildren(...places.map(([address, label]) => h('a', {href: address}, label)));
    mark();
  };
  const mark = () => [...element.children].forEach(link => {
    if (isHere(link.getAttribute('href'))) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  show(PLACES);
  node.append(element);
  window.addEventListener('hashchange', mark);
  scope.$on('$destroy', () => window.removeEventListener('hashchange', mark));
  takeOverSignIn(scope.$root);
  call('GET', '/api/overview/access')
    .then(({leads}) => leads && show([LEADERS_PLACE, ...PLACES]))
    .catch(problem => console.warn('The leaders\' page is reached by its address only.', problem));
}
