import {call} from '../../common/api.js';
import {start} from '../../common/start.js';
import {preferences} from '../../common/preferences.js';
import {undelivered} from '../../common/undelivered.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {translateWhatStays} from '../../common/words.js';
import {bulletin} from '../../tasklist/xuanjiang/pages/bulletin.js';
import {burden} from '../../tasklist/xuanjiang/pages/burden.js';
import {page} from '../../tasklist/xuanjiang/pages/page.js';
import {audit} from './audit/audit.js';
import {dossiers} from './dossiers/dossiers.js';
import {leadToSupervision} from './lead.js';
import {mendPages} from './mends.js';
import {messages} from './messages.js';
import {register} from './register.js';
import {historyOfCase} from './history/case.js';
import {search} from './history/search.js';
import {supervision} from './supervision.js';
import {versions} from './versions.js';

leadToSupervision();
mendPages();

// Cockpit starts when this module has been evaluated.
await start();
translateWhatStays();

/** The server decides who may look; the way there is only shown to those who may. */
const [{reads: edits}, {reads: measures}] = await Promise.all(['bulletin', 'burden'].map(name =>
  call('GET', `/api/${name}/access`).catch(() => ({reads: false}))));
const {auditor} = await call('GET', '/api/trail/access').catch(() => ({auditor: false}));

/** What the program adds to Cockpit, in the shape of the engine's plugin points. */
export default [
  {id: 'supervision', pluginPoint: 'cockpit.navigation', priority: 1000, properties: {pagePath: '#/supervision', label: '督办'}},
  {id: 'register', pluginPoint: 'cockpit.navigation', priority: 990, properties: {pagePath: '#/register', label: '台账'}},
  {id: 'xj-supervision', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/supervision', label: '督办'},
    render: page('督办', supervision)},
  {id: 'xj-register', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/register', label: '台账'},
    render: page('宣讲场次台账', register)},
  ...(edits ? [{id: 'bulletin', pluginPoint: 'cockpit.navigation', priority: 985, properties: {pagePath: '#/bulletin', label: '简报'}}] : []),
  ...(measures ? [{id: 'burden', pluginPoint: 'cockpit.navigation', priority: 984, properties: {pagePath: '#/burden', label: '负担监测'}}] : []),
  {id: 'xj-burden', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/burden', label: '负担监测'}, render: page('负担监测', burden)},
  {id: 'xj-bulletin', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/bulletin', label: '简报'}, render: page('简报', bulletin)},
  ...(auditor ? [{id: 'audit', pluginPoint: 'cockpit.navigation', priority: 970, properties: {pagePath: '#/audit', label: '审计'}}] : []),
  {id: 'xj-audit', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/audit', label: '审计'}, render: page('审计', audit)},
  {id: 'messages', pluginPoint: 'cockpit.navigation', priority: 980, properties: {pagePath: '#/messages', label: '消息'}},
  {id: 'xj-messages', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/messages', label: '消息'},
    render: page('消息', (content, reload) => messages(content, reload, auditor))},
  {id: 'xj-preferences', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/preferences', label: '消息设置'},
    render: page('消息设置', preferences)},
  {id: 'xj-undelivered', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/undelivered', label: '发送失败'},
    render: page('发送失败', undelivered(text))},
  ...(auditor ? [{id: 'dossiers', pluginPoint: 'cockpit.navigation', priority: 960, properties: {pagePath: '#/dossiers', label: '档案'}}] : []),
  {id: 'xj-dossiers', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/dossiers', label: '档案'},
    render: page('档案', dossiers)},
  {id: 'history', pluginPoint: 'cockpit.navigation', priority: 900, properties: {pagePath: '#/history', label: '历史'}},
  {id: 'xj-history', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/history', label: '历史'}, render: page('历史', search)},
  {id: 'versions', pluginPoint: 'cockpit.navigation', priority: 890, properties: {pagePath: '#/versions', label: '流程版本'}},
  {id: 'xj-versions', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/versions', label: '流程版本'}, render: page('流程版本', versions)},
  {id: 'xj-case', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/history/:id', label: '历史'},
    render: page('历史', content => historyOfCase(content, auditor))}
];
