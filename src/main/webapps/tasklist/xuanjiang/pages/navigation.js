import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {watchUnread} from '../../../common/inbox.js';
import {takeOverSignIn} from '../../../common/session.js';

const MESSAGES = '#/messages';
const PLACES = [['#/', '待办任务'], ['#/desk', '活动与方案'], ['#/done', '我已办理'], ['#/deputies', '代理与会签'], ['#/lecturers', '宣讲员'],
  ['#/courseware', '课件'], ['#/calendar', '工作日历'], [MESSAGES, '消息']];
const LEADERS_PLACE = ['#/overview', '领导一览'];
const JUDGES_PLACE = ['#/joint', '批量办理'];
const EDITORS_PLACE = ['#/bulletin', '简报'];
const METER_PLACE = ['#/burden', '负担监测'];

function isHere(address) {
  const here = location.hash.split('?')[0] || '#/';
  return here === address;
}

/** How many messages nobody has read. */
function unreadBadge() {
  const badge = h('span', {class: 'xj-badge', hidden: true});
  const stop = watchUnread(count => {
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? '99+' : String(count);
    badge.setAttribute('aria-label', `${count} 条未读`);
  });
  return {badge, stop};
}

/** The places of the Tasklist, in its header. */
export function navigation(node, context, scope) {
  const element = h('nav', {class: 'xj-navigation', 'aria-label': '主导航'});
  const {badge, stop} = unreadBadge();
  const show = places => {
    element.replaceChildren(...places.map(([address, label]) => h('a', {href: address}, label, address === MESSAGES && badge)));
    mark();
  };
  const mark = () => [...element.children].forEach(link => {
    if (isHere(link.getAttribute('href'))) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  show(PLACES);
  node.append(element);
  window.addEventListener('hashchange', mark);
  scope.$on('$destroy', () => {
    window.removeEventListener('hashchange', mark);
    stop();
  });
  takeOverSignIn(scope.$root);
  Promise.all(['overview', 'joint-judgements', 'bulletin', 'burden'].map(name => call('GET', `/api/${name}/access`)))
    .then(([{leads}, {judges}, bulletin, burden]) => {
      const [tasks, ...others] = PLACES;
      show([...(leads ? [LEADERS_PLACE] : []), tasks, ...(judges ? [JUDGES_PLACE] : []), ...others,
        ...(bulletin.reads ? [EDITORS_PLACE] : []), ...(burden.reads ? [METER_PLACE] : [])]);
    })
    .catch(problem => console.warn('Pages for certain roles are reached by their addresses only.', problem));
}
