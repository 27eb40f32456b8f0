import {asked, keep} from '../address.js';
import {button, h} from '../dom.js';
import {timeline} from '../timeline.js';
import {documents} from './documents.js';
import {concerns, evidence} from './materials.js';

/** The timeline, with what the reader may do about the tasks that are waited for: `actOf` gives it for one of them. */
export function timelineWith(actOf) {
  return {part: 'timeline', label: '流转记录', show: async (place, {timeline: story}) => place.replaceChildren(...[timeline(story, actOf)].flat(Infinity).filter(Boolean))};
}

/** Parts that everybody reads who may see the case; `of` names the kinds of cases that have them. */
export const TIMELINE = timelineWith();
export const DOCUMENTS = {part: 'documents', label: '文本各版', show: documents};
export const CONCERNS = {part: 'concerns', label: '职工关切', show: concerns, of: ['PLAN']};
export const EVIDENCE = {part: 'evidence', label: '佐证', show: evidence, of: ['PLAN', 'ARTICLE']};

function head(view, hashOf, more) {
  return h('header', {class: 'xj-case-head'},
    h('h3', {}, view.title || '（主题待定）', h('span', {class: 'xj-tag'}, view.statusName)),
    h('p', {class: 'xj-subtitle'}, [view.kindName, view.unitName, view.number].filter(Boolean).join('　')),
    view.parents.length > 0 && h('p', {class: 'xj-subtitle'}, '所属：', view.parents.map((parent, index) => [index > 0 && ' · ',
      h('a', {href: hashOf(parent.id)}, `${parent.kindName} ${parent.title}`)])),
    more);
}

/**
 * The page of one case: its head, and its parts in tabs, each read when it is opened.
 *
 * @param view   as the server gives it
 * @param parts  [{part, label, show(place, view), of}], the first one is opened unless the address names another
 * @param hashOf gives the address of a case, opened at one of its parts: (id, part) => hash
 * @param back   {hash, label} of the page to go back to
 * @param more   what else stands in the head
 */
export async function caseFile(content, {view, parts, hashOf, back, more}) {
  const place = h('div', {class: 'xj-case-part', role: 'tabpanel', 'aria-live': 'polite'});
  const own = parts.filter(({of}) => !of || of.includes(view.kind));
  const tabs = own.map(({part, label}) => button(label, () => open(part), {role: 'tab', class: 'xj-tab', 'data-part': part}));
  let opened;
  const open = async part => {
    opened = part;
    tabs.forEach(tab => tab.setAttribute('aria-selected', String(tab.dataset.part === part)));
    // Going back leads to the page before the case.
    keep(hashOf(view.id, part));
    const room = h('div', {}, h('p', {class: 'xj-none'}, '正在读取……'));
    place.replaceChildren(room);
    try {
      await own.find(each => each.part === part).show(room, view);
    } catch (problem) {
      if (opened === part) room.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message, button('重试', () => open(part))));
      if (problem.status === undefined || problem.status === 401) throw problem;
    }
  };
  const wanted = asked().get('part');
  content.replaceChildren(h('p', {}, h('a', {href: back.hash}, back.label)), head(view, hashOf, more),
    h('div', {class: 'xj-tabs', role: 'tablist', 'aria-label': '事项内容'}, tabs), place);
  await open(own.some(({part}) => part === wanted) ? wanted : own[0].part);
}
