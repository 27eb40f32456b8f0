import {bulletin} from './bulletin.js';
import {burden} from './burden.js';
import {calendar} from './calendar.js';
import {caseOf, caseOfTask} from './case.js';
import {caseTab} from './case-tab.js';
import {courseware} from './courseware.js';
import {deputies} from './deputies.js';
import {desk} from './desk.js';
import {done} from './done.js';
import {joint} from './joint.js';
import {lecturers} from './lecturers.js';
import {messages} from './messages.js';
import {navigation} from './navigation.js';
import {overview} from './overview.js';
import {page} from './page.js';
import {phrases} from './phrases.js';
import {preferences} from '../../../common/preferences.js';

/** What the module adds to the Tasklist, in the shape of the engine's plugin points. */
export default [
  {id: 'xj-navigation', pluginPoint: 'tasklist.navbar.action', priority: 1000, render: navigation},
  {id: 'xj-desk', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/desk', label: '活动与方案'}, render: page('活动与方案', desk)},
  {id: 'xj-joint', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/joint', label: '批量办理'}, render: page('批量办理', joint)},
  {id: 'xj-done', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/done', label: '我已办理'}, render: page('我已办理', done)},
  {id: 'xj-overview', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/overview', label: '领导一览'}, render: page('领导一览', overview)},
  {id: 'xj-deputies', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/deputies', label: '代理与会签'},
    render: page('代理与会签', deputies)},
  {id: 'xj-bulletin', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/bulletin', label: '简报'}, render: page('简报', bulletin)},
  {id: 'xj-burden', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/burden', label: '负担监测'}, render: page('负担监测', burden)},
  {id: 'xj-calendar', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/calendar', label: '工作日历'},
    render: page('工作日历', calendar)},
  {id: 'xj-messages', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/messages', label: '消息'}, render: page('消息', messages)},
  {id: 'xj-preferences', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/preferences', label: '消息设置'},
    render: page('消息设置', preferences)},
  {id: 'xj-lecturers', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/lecturers', label: '宣讲员'}, render: page('宣讲员', lecturers)},
  {id: 'xj-courseware', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/courseware', label: '课件'}, render: page('课件', courseware)},
  {id: 'xj-phrases', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/phrases', label: '常用语'}, render: page('常用语', phrases)},
  {id: 'xj-case-page', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/cases/:id', label: '事项'}, render: page('事项', caseOf)},
  {id: 'xj-case-of-task', pluginPoint: 'tasklist.route', priority: 0, properties: {path: '/done/:task', label: '事项'},
    render: page('事项', caseOfTask)},
  {id: 'xj-case', pluginPoint: 'tasklist.task.detail', priority: 700, properties: {label: '流转记录'}, render: caseTab}
];
