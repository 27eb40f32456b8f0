import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {timeline} from '../../../common/timeline.js';
import {copies} from './copies.js';

/** What has happened to a case, for those who hold no task of it any more, or were sent a copy. */
export async function casePage(content, reload) {
  const asked = new URLSearchParams(location.hash.split('?')[1] || '');
  const path = asked.has('task') ? `/api/tasks/${encodeURIComponent(asked.get('task'))}/case` : `/api/cases/${encodeURIComponent(asked.get('id') || '')}`;
  const view = await call('GET', path);
  content.replaceChildren(...[
    h('h3', {}, `${view.kindName}：${view.title}`),
    h('p', {class: 'xj-subtitle'}, [view.unitName, view.number, view.statusName].filter(Boolean).join('　')),
    copies(view, reload),
    timeline(view.timeline)
  ].flat(Infinity).filter(Boolean));
}
