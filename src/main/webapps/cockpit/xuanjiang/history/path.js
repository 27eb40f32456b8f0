import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {injector} from '../../../common/injector.js';
import {text} from '../../../tasklist/xuanjiang/format.js';
import {table} from '../../../common/tables.js';
import {caseHash} from './address.js';

const MANY = 1;
/** The viewer's buttons speak English only. */
const BUTTONS = {'zoom in': '放大', 'zoom out': '缩小', 'reset zoom': '适合窗口'};

/** Cockpit's own viewer, with its library and its makers' mark; the only place of this page that knows AngularJS. */
function viewer(place, path, opened) {
  const services = injector();
  // The viewer keeps its place in the address; the page must not begin anew for that.
  services.get('$route').current.$$route.reloadOnSearch = false;
  const scope = services.get('$rootScope').$new();
  Object.assign(scope, {xml: path.xml, control: {}, opened: () => opened(scope.control.getViewer())});
  const element = services.get('$compile')('<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="opened()"></div>')(scope);
  place.append(element[0]);
  scope.$applyAsync();
}

function mark(diagram, path, follow) {
  const canvas = diagram.get('canvas');
  const overlays = diagram.get('overlays');
  const registry = diagram.get('elementRegistry');
  path.flows.filter(({flowId}) => registry.get(flowId)).forEach(({flowId}) => canvas.addMarker(flowId, 'xj-walked'));
  path.activities.filter(({activityId}) => registry.get(activityId)).forEach(({activityId, times, openNow}) => {
    canvas.addMarker(activityId, openNow ? 'xj-open-now' : 'xj-walked');
    const often = h('span', {class: 'xj-times', title: `经过 ${times} 次`}, `${times} 次`);
    if (times > MANY) overlays.add(activityId, {position: {top: -8, right: 12}, html: often});
  });
  diagram.get('eventBus').on('element.click', ({element}) => {
    const calls = path.calls.filter(({activityId}) => activityId === element.id);
    if (calls.length === 1) follow(calls[0]);
  });
  path.calls.filter(({activityId}) => registry.get(activityId)).forEach(({activityId}) => canvas.addMarker(activityId, 'xj-calls'));
}

const STEPS = [
  {label: '调用的流程', of: row => row.node}, {label: '开始', of: row => row.started}, {label: '结束', of: row => row.ended || '办理中'}
];

/** The model of the version that the case follows, with what was visited and how often; called processes are a click away. */
export async function path(place, {id}, instance, above = []) {
  const question = instance ? `?instance=${encodeURIComponent(instance)}` : '';
  const walked = await call('GET', `/api/cases/${encodeURIComponent(id)}/path${question}`);
  const follow = called => {
    if (called.caseId) location.hash = caseHash(called.caseId, 'path');
    else path(place, {id}, called.instanceId, [...above, {name: walked.processName, instanceId: walked.instanceId}]);
  };
  const diagram = h('div', {class: 'xj-diagram', role: 'img', 'aria-label': `${walked.processName}流程图，经过的环节见图中标色`});
  place.replaceChildren(
    h('p', {class: 'xj-crumbs'}, above.map(({name, instanceId}, index) => [
      button(name, () => path(place, {id}, instanceId, above.slice(0, index)), {class: 'xj-link'}), ' › ']), h('b', {}, walked.processName)),
    h('p', {class: 'xj-subtitle'}, `模型第 ${walked.modelVersion} 版　${text(walked.started)} 开始　`
      + (walked.ended ? `${text(walked.ended)} 结束` : '正在办理')),
    diagram,
    h('p', {class: 'xj-legend'}, h('span', {class: 'xj-sample xj-sample-walked'}), '已经过', h('span', {class: 'xj-sample xj-sample-open'}), '正在办理',
      h('span', {}, '“2 次”为经过次数。连线由经过的先后推定。')),
    walked.calls.length > 0 ? table('调用的流程', STEPS,
      walked.calls.map(called => ({...called, node: button(called.processName, () => follow(called), {class: 'xj-link'})}))) : "");
  viewer(diagram, walked, loaded => {
    diagram.querySelectorAll('button[title]').forEach(control => { control.title = BUTTONS[control.title] || control.title; });
    mark(loaded, walked, follow);
    const canvas = loaded.get('canvas');
    new ResizeObserver(() => {
      canvas.resized();
      if (diagram.clientWidth) canvas.zoom('fit-viewport', 'auto');
    }).observe(diagram);
  });
}
