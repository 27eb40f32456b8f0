import {start} from '../../common/start.js';
import {page} from '../../tasklist/xuanjiang/pages/page.js';
import {supervision} from './supervision.js';

// Cockpit starts when this module has been evaluated.
await start();

/** What the program adds to Cockpit, in the shape of the engine's plugin points. */
export default [
  {id: 'supervision', pluginPoint: 'cockpit.navigation', priority: 1000, properties: {pagePath: '#/supervision', label: '督办'}},
  {id: 'xj-supervision', pluginPoint: 'cockpit.route', priority: 0, properties: {path: '/supervision', label: '督办'},
    render: page('督办', supervision)}
];
