import {call} from '../../common/api.js';
import {start} from '../../common/start.js';
import {page} from '../../tasklist/xuanjiang/pages/page.js';
import {audit} from './audit/audit.js';
import {leadToSupervision} from './lead.js';
import {register} from './register.js';
import {supervision} from './supervision.js';

leadToSupervision();

// Cockpit starts when this module has been evaluated.
await start();

/** The server decides who may look; the way there is only shown to those who may. */
const {auditor} = await call('GET', '/api/trail/access').catch(() => ({auditor: false}));

/** What the program adds to Cockpit, in the shape of the engine's plugin points. */
export default [
  {id: 'supervision', pluginPoint: 'cockpit.navigation', priority: 1000, properties: {pagePath: '#/supervision', label: '督办'}},
  {id: 'register', pluginPoint: 'cockpit.navigation', priority: 990, properties: {pagePath: '#/register', label: '台账'}},
  {id: 'xj-supervision', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/supervision', label: '督办'},
    render: page('督办', supervision)},
  {id: 'xj-register', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/register', label: '台账'},
    render: page('宣讲场次台账', register)},
  ...(auditor ? [{id: 'audit', pluginPoint: 'cockpit.navigation', priority: 970, properties: {pagePath: '#/audit', label: '审计'}}] : []),
  {id: 'xj-audit', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/audit', label: '审计'}, render: page('审计', audit)}
];
