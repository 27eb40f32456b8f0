import {call} from '../../../common/api.js';
import {h} from '../../../common/dom.js';
import {taskHash} from '../../../common/place.js';
import {text} from '../format.js';
import {caseHash} from './case.js';

/** How a task stands with its date, as a leader says it. */
function standing(item) {
  if (item.late) return item.workingDays ? `逾期 ${item.workingDays} 个工作日` : '今日逾期';
  if (!item.due) return `已等 ${item.waitingDays} 个工作日`;
  return item.workingDays ? `还有 ${item.workingDays} 个工作日` : '今日到期';
}

function days(item) {
  return h('span', {class: item.late ? 'xj-late' : 'xj-quiet'}, standing(item));
}

function what(item) {
  return [item.stepName, item.subject].filter(Boolean).join('　');
}

function lines(entries) {
  return h('ul', {class: 'xj-lines'}, entries.map(entry => h('li', {}, entry)));
}

function head(title, count) {
  return h('h3', {}, title, h('span', {class: count ? 'xj-count' : 'xj-count xj-nothing'}, String(count)));
}

function waiting({count, more, items}) {
  if (!count) return h('section', {class: 'xj-part'}, head('待我办理', 0), h('p', {class: 'xj-none'}, '没有等您办理的事项。'));
  return h('section', {class: 'xj-part'}, head('待我办理', more ? `${count}+` : count),
    lines(items.map(item => [
      h('a', {href: taskHash(item.taskId)}, what(item)), '　', days(item),
      item.urged > 0 && h('span', {class: 'xj-tag xj-open'}, '督办')])),
    (more || count > items.length) && h('p', {}, h('a', {href: '#/'}, '查看全部待办')));
}

/** Whose turn it is, and since when. */
function reason(item) {
  return `${item.holderName ? `${item.holderName}办理` : `待${item.roleName}认领`}，已等 ${item.waitingDays} 个工作日`;
}

function late(look) {
  const {late: count, silent} = look.items;
  if (!count && !silent) return h('p', {class: 'xj-none'}, '没有逾期或者长时间无人认领的事项。');
  return [
    h('p', {}, [count && `逾期 ${count} 项`, silent && `三个工作日以上无人认领 ${silent} 项`].filter(Boolean).join('，'), '。'),
    look.late.length > 0 && lines(look.late.map(item => [
      h('a', {href: caseHash(item.caseId)}, what(item)), `：${reason(item)}　`, days(item),
      item.urged > 0 && h('span', {class: 'xj-tag'}, `已督办 ${item.urged} 次`)])),
    count > look.late.length && look.late.length > 0 && h('p', {class: 'xj-none'}, `只列出逾期最久的 ${look.late.length} 项。`)
  ];
}

function changes(look, since) {
  if (!since) return h('p', {class: 'xj-none'}, '这是您第一次查看，下次起在此显示变化。');
  if (!look.changes.length && !look.moves.length) return h('p', {class: 'xj-none'}, '没有变化。');
  return [
    look.changes.length > 0 && h('p', {}, look.changes.map(change => `${change.label} ${change.before} → ${change.now}`).join('，'), '。'),
    look.moves.length > 0 && lines(look.moves.map(move => [
      h('a', {href: caseHash(move.planId)}, move.unitName), `：${move.from ? `${move.from} → ` : ''}${move.to}`])),
    look.movedUnits > look.moves.length && h('p', {class: 'xj-none'}, `还有 ${look.movedUnits - look.moves.length} 个单位有进展。`)
  ];
}

function campaign(look, since) {
  return h('section', {class: 'xj-card'},
    h('header', {}, h('h3', {}, h('a', {href: caseHash(look.campaignId)}, look.theme), h('span', {class: 'xj-tag'}, look.statusName))),
    h('p', {class: 'xj-subtitle'}, `${text(look.windowStart)}至${text(look.windowEnd)}　参加单位 ${look.units} 个`
      + (look.notStarted ? `，尚未启动 ${look.notStarted} 个` : '')),
    h('h4', {}, '逾期和原因'), late(look),
    h('h4', {}, since ? `${text(since)}以来的变化` : '变化'), changes(look, since));
}

/** What a leader wants to know in one minute. */
export async function overview(content) {
  content.replaceChildren(h('p', {class: 'xj-none'}, '正在读取……'));
  const page = await call('GET', '/api/overview');
  content.replaceChildren(h('div', {class: 'xj-overview'},
    h('p', {class: 'xj-subtitle'}, `数据截至 ${text(page.asOf)}`),
    waiting(page.waiting),
    page.campaigns.length === 0 && h('p', {class: 'xj-none'}, '目前没有进行中的宣讲活动。'),
    page.campaigns.map(look => campaign(look, page.since)),
    page.otherCampaigns > 0 && h('p', {}, h('a', {href: '#/desk'}, `还有 ${page.otherCampaigns} 项进行中的活动，见“活动与方案”`))));
  // What is on the screen has been seen; whether the server learns of it must not spoil the page.
  call('POST', '/api/overview/looks', {body: {asOf: page.asOf}})
    .catch(problem => console.warn('The next visit will show these changes again.', problem));
}
