import {call} from '../../common/api.js';
import {button, h, uniqueId} from '../../common/dom.js';
import {period, text} from '../../tasklist/xuanjiang/format.js';
import {caseHash} from './history/address.js';
import {part, table} from '../../common/tables.js';
import {itemTable} from './items.js';

const NARROW_PX = 600;
const PROMISES = [
  {label: '形式', of: row => row.trackName, short: true}, {label: '批次', of: row => row.batch, figure: true}, {label: '主题', of: row => row.topic},
  {label: '宣讲人', of: row => row.lecturer}, {label: '地点', of: row => row.place}, {label: '时间', of: row => period(row.dateFrom, row.dateTo)},
  {label: '对象', of: row => row.audienceName}, {label: '场数', of: row => row.count, figure: true}
];
/** What is said of a session. */
export const SESSIONS = [
  {label: '形式', of: row => row.trackName, short: true}, {label: '批次', of: row => row.batch, figure: true},
  {label: '主题', of: row => row.topic}, {label: '宣讲人', of: row => row.lecturer}, {label: '地点', of: row => row.place},
  {label: '计划', of: row => row.plannedOn, short: true}, {label: '开展', of: row => row.heldOn, short: true}, {label: '状态', of: row => [h('span', {class: 'xj-unbroken'}, row.statusName), row.reason && `：${row.reason}`].filter(Boolean)},
  {label: '人数', of: row => row.attended, figure: true}, {label: '抽查', of: row => row.checkName}
];
const ARTICLES = [
  {label: '标题', of: row => row.title}, {label: '渠道', of: row => row.channelName}, {label: '发布日期', of: row => row.publishedOn},
  {label: '链接', of: row => row.link && h('a', {href: row.link, target: '_blank', rel: 'noopener noreferrer'}, '查看')}
];
const URGES = [
  {label: '时间', of: row => row.at}, {label: '督办人', of: row => row.personName}, {label: '事项', of: row => row.taskName},
  {label: '内容', of: row => row.reason}
];

const HAND_OVERS = [
  {label: '时间', of: row => row.at}, {label: '督办人', of: row => row.personName}, {label: '事项', of: row => row.taskName},
  {label: '原办理人', of: row => row.fromName}, {label: '接办人', of: row => row.toName || '放回待办'}, {label: '理由', of: row => row.reason}
];

/**
 * The rows behind one cell, or behind the whole row of a unit when no track is given, in a dialog.
 * @param reload the page behind it, after something was done about a task
 */
export async function openDetail({unit, track, scope, board, reload}) {
  const heading = uniqueId('detail');
  const subtitle = h('p', {class: 'xj-subtitle'});
  const content = h('div', {'aria-live': 'polite'}, h('p', {class: 'xj-none'}, '正在读取……'));
  const dialog = h('dialog', {class: 'xj-dialog xj-detail xj-page-part', 'aria-labelledby': heading},
    h('h3', {id: heading}, [unit.unitName, track && track.label].filter(Boolean).join(' · ')),
    subtitle,
    content,
    h('div', {class: 'xj-dialog-actions'},
      unit.processInstanceId && h('a', {class: 'xj-button', href: `#/process-instance/${unit.processInstanceId}/runtime`,
        onclick: () => dialog.close()}, '查看流程'),
      unit.planId && h('a', {class: 'xj-button', href: caseHash(unit.planId), onclick: () => dialog.close()}, '查看历史'),
      button('关闭', () => dialog.close(), {class: 'xj-button xj-primary'})));
  document.body.append(dialog);
  new ResizeObserver(() => dialog.classList.toggle('xj-narrow', dialog.clientWidth < NARROW_PX)).observe(dialog);
  content.addEventListener('click', event => event.target.closest('a[href^="#"]') && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
  const show = async asOf => {
    const detail = await call('GET', `/api/supervision/units/${encodeURIComponent(unit.unitId)}?${scope.question({asOf, ...(track ? {track: track.track} : {})})}`);
    subtitle.textContent = `数据截至${text(detail.asOf)}　方案进度：${unit.stepName}`;
    // What was done about a task happened after the moment that the page shows.
    const again = () => Promise.all([show(''), reload()]);
    content.replaceChildren(
      ...(track ? [] : [part('未办结事项', null,
        itemTable('未办结事项', detail.open, '没有未办结的事项。', {theme: board.theme, mayUrge: scope.mayUrge && scope.isNow, reload: again}))]),
      part('方案承诺', null, table('方案承诺', PROMISES, detail.promises, '没有承诺。')),
      part('宣讲场次', null, table('宣讲场次', SESSIONS, detail.sessions, '没有场次。')),
      part('已发布稿件', null, table('已发布稿件', ARTICLES, detail.articles, '没有已发布的稿件。')),
      ...(track ? [] : [
        part('督办记录', null, table('督办记录', URGES, detail.urges, '没有督办记录。')),
        part('移交记录', null, table('移交记录', HAND_OVERS, detail.handOvers, '没有移交记录。'))
      ]));
  };
  try {
    await show(board.asOf);
  } catch (problem) {
    content.replaceChildren(h('p', {class: 'xj-problems', role: 'alert'}, problem.message));
  }
}
