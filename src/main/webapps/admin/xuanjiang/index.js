import {call} from '../../common/api.js';
import {h} from '../../common/dom.js';
import {start} from '../../common/start.js';
import {deputies} from '../../tasklist/xuanjiang/pages/deputies.js';
import {page} from '../../tasklist/xuanjiang/pages/page.js';
import {accounts} from './accounts.js';

// Admin starts when this module has been evaluated; what stands in its header until then becomes part of it.
await start();
document.querySelector('[cam-widget-header] ul').prepend(
  h('li', {'ng-class': "activeClass('#/accounts')"}, h('a', {href: '#/accounts'}, '账号')),
  h('li', {'ng-class': "activeClass('#/deputies')"}, h('a', {href: '#/deputies'}, '代理')));

// What somebody may not do is not offered (styles/closed.css).
const {mayAct} = await call('GET', '/api/accounts/choices').catch(() => ({}));
if (mayAct !== undefined) document.body.classList.add(mayAct ? 'xj-manages-accounts' : 'xj-assigns');

/** What the program adds to Admin, in the shape of the engine's plugin points. */
export default [
  {id: 'xj-accounts', pluginPoint: 'admin.route', priority: 0, properties: {path: '/accounts', label: '账号'}, render: page('账号', accounts)},
  {id: 'xj-deputies', pluginPoint: 'admin.route', priority: 0, properties: {path: '/deputies', label: '代理'}, render: page('代理', deputies)}
];
