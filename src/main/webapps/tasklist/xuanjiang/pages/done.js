import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {caseHash} from '../../../common/place.js';
import {text} from '../format.js';

const LABELS = ['办结时间', '任务', '单位', '查看'];

function row(entry) {
  return h('tr', {}, [text(entry.at), entry.taskName, entry.unitName, h('a', {href: caseHash({task: entry.taskId})}, '流转记录')]
    .map((value, index) => h('td', {'data-label': LABELS[index]}, value || '—')));
}

function query(last) {
  return last ? `/api/done?${new URLSearchParams({before: last.at, task: last.taskId})}` : '/api/done';
}

/** What this person has finished, newest first, one page after the other. */
export async function done(content) {
  const first = await call('GET', query());
  if (!first.length) return content.replaceChildren(h('p', {class: 'xj-none'}, '您还没有办结的任务。'));
  const body = h('tbody', {}, first.map(row));
  let last = first[first.length - 1];
  const more = button('更早的记录', async () => {
    more.disabled = true;
    const next = await call('GET', query(last)).catch(problem => {
      more.textContent = `${problem.message}再试一次`;
      return null;
    });
    more.disabled = false;
    if (!next) return;
    if (!next.length) return more.replaceWith(h('p', {class: 'xj-none'}, '没有更早的记录了。'));
    body.append(...next.map(row));
    last = next[next.length - 1];
  });
  content.replaceChildren(
    h('table', {class: 'xj-table'}, h('thead', {}, h('tr', {}, LABELS.map(label => h('th', {scope: 'col'}, label)))), body),
    more);
}
