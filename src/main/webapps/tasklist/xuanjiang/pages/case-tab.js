import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {signInAgain} from '../../../common/session.js';
import {timeline} from '../../../common/timeline.js';
import {copies} from './copies.js';
import {nudging} from './nudge.js';
import {prints} from './prints.js';

const NARROW_PX = 600;

/** The tab 流转记录 of a task: what has happened so far to the plan, article or campaign that the task belongs to. */
export function caseTab(node, {taskId}) {
  const content = h('div', {class: 'xj-case-tab', 'aria-live': 'polite'}, h('p', {class: 'xj-none'}, '正在读取……'));
  const load = async () => {
    try {
      const view = await call('GET', `/api/tasks/${encodeURIComponent(taskId)}/case`);
      content.replaceChildren(h('h3', {}, `${view.kindName}：${view.title}`),
        h('p', {class: 'xj-subtitle'}, [view.unitName, view.number, view.statusName].filter(Boolean).join('　')),
        ...[prints(view), copies(view, load), timeline(view.timeline, nudging(view, load))].flat(Infinity).filter(Boolean));
    } catch (problem) {
      if (problem.status === 401) return signInAgain();
      content.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', load)));
      if (problem.status === undefined) throw problem;
    }
  };
  node.append(content);
  new ResizeObserver(() => content.classList.toggle('xj-narrow', content.clientWidth < NARROW_PX)).observe(content);
  load();
}
