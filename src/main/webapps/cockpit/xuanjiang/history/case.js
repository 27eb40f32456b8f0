import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {timeline} from '../../../common/timeline.js';
import {asked, backHash, caseHash, caseId} from './address.js';
import {documents} from './documents.js';
import {concerns, evidence} from './materials.js';
import {operations} from './operations.js';
import {path} from './path.js';
import {results} from './search.js';

function plans(place, {id}) {
  return results(place, after => `/api/history?${new URLSearchParams({kind: 'PLAN', campaign: id, ...(after && {after})})}`);
}

async function told(place, {timeline: story}) {
  place.replaceChildren(...[timeline(story)].flat(Infinity).filter(Boolean));
}

/** Parts of a case, each read when it is opened. */
const PARTS = [
  {part: 'timeline', label: '流转记录', show: told},
  {part: 'plans', label: '各单位方案', show: plans, of: ['CAMPAIGN']},
  {part: 'path', label: '流程图', show: path},
  {part: 'documents', label: '文本各版', show: documents},
  {part: 'concerns', label: '职工关切', show: concerns, of: ['PLAN']},
  {part: 'evidence', label: '佐证', show: evidence, of: ['PLAN', 'ARTICLE']},
  {part: 'operations', label: '操作日志', show: operations}
];

function dossiers(view) {
  const campaign = view.kind === 'CAMPAIGN' ? view.id : view.parents.find(parent => parent.kind === 'CAMPAIGN').id;
  return h('p', {}, h('a', {href: `#/dossiers?campaign=${encodeURIComponent(campaign)}`}, '制作或下载档案'));
}

function head(view, auditor) {
  return h('header', {class: 'xj-case-head'},
    h('h3', {}, view.title || '（主题待定）', h('span', {class: 'xj-tag'}, view.statusName)),
    h('p', {class: 'xj-subtitle'}, [view.kindName, view.unitName, view.number].filter(Boolean).join('　')),
    view.parents.length > 0 && h('p', {class: 'xj-subtitle'}, '所属：', view.parents.map((parent, index) => [index > 0 && ' · ',
      h('a', {href: caseHash(parent.id)}, `${parent.kindName} ${parent.title}`)])),
    auditor && dossiers(view));
}

/**
 * The page of one case: what happened, the way it took, every version, and what belongs to it.
 *
 * @param auditor whether the person may carry dossiers away
 */
export async function caseFile(content, auditor) {
  const id = caseId();
  const view = await call('GET', `/api/cases/${encodeURIComponent(id)}`);
  const place = h('div', {class: 'xj-case-part', role: 'tabpanel', 'aria-live': 'polite'});
  const parts = PARTS.filter(({of}) => !of || of.includes(view.kind));
  const tabs = parts.map(({part, label}) => button(label, () => open(part), {role: 'tab', class: 'xj-tab', 'data-part': part}));
  let opened;
  const open = async part => {
    opened = part;
    tabs.forEach(tab => tab.setAttribute('aria-selected', String(tab.dataset.part === part)));
    // Kept in the address without a visit of its own: going back leads to the search.
    window.history.replaceState(window.history.state, '', caseHash(id, part));
    const room = h('div', {}, h('p', {class: 'xj-none'}, '正在读取……'));
    place.replaceChildren(room);
    try {
      await parts.find(each => each.part === part).show(room, view);
    } catch (problem) {
      if (opened === part) room.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', () => open(part))));
      if (problem.status === undefined || problem.status === 401) throw problem;
    }
  };
  content.replaceChildren(h('p', {}, h('a', {href: backHash()}, '返回查询')), head(view, auditor),
    h('div', {class: 'xj-tabs', role: 'tablist', 'aria-label': '事项内容'}, tabs), place);
  const wanted = asked().get('part');
  await open(parts.some(({part}) => part === wanted) ? wanted : 'timeline');
}
