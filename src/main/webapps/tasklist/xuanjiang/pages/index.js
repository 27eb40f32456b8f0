import {desk} from './desk.js';
import {done} from './done.js';
import {navigation} from './navigation.js';
import {overview} from './overview.js';
import {page} from './page.js';

/** What the module adds to the Tasklist, in the shape of the engine's plugin points. */
export default [
  {id: 'xj-navigation', pluginPoint: 'tasklist.navbar.action', priority: 1000, render: navigation},
  {id: 'xj-desk', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/desk', label: '活动与方案'}, render: page('活动与方案', desk)},
  {id: 'xj-done', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/done', label: '我已办理'}, render: page('我已办理', done)},
  {id: 'xj-overview', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/overview', label: '领导一览'}, render: page('领导一览', overview)}
];
