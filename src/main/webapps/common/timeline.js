import {text} from '../tasklist/xuanjiang/format.js';
import {h, uniqueId} from './dom.js';

const KINDS = {ADDED: '新增', REMOVED: '删除', CHANGED: '修改'};
/** More differences than these are opened by those who want to read them. */
const OPEN_CHANGES = 4;

function office({personName, roleName, unitName, absentName}) {
  // Demonstration accounts are named after unit and office; nobody wants to read that twice.
  const more = [unitName, roleName].filter(part => part && !personName.includes(part));
  return h('span', {class: 'xj-who'}, h('b', {}, absentName ? `${personName}（代${absentName}）` : personName), more.length > 0 && h('span', {}, `（${more.join(' ')}）`));
}

function days(count) {
  return count ? `${count} 个工作日` : '当日';
}

function stepLine({name, since, taken, workingDays, due, lateDays}) {
  const late = lateDays !== undefined;
  return h('p', {class: 'xj-step'},
    `环节：${name}　${text(since)} 转来${taken ? `，${text(taken)} 认领` : ''}，用时${days(workingDays)}`,
    due && `　期限 ${text(due)}，`,
    due && h('span', {class: late ? 'xj-late' : null}, late ? `逾期${lateDays ? ` ${lateDays} 个工作日` : '（当日）'}` : '按期'));
}

function issue({no, place, demand, basis, answer}) {
  return h('li', {}, h('b', {}, `第 ${no} 条`), ` ${place}：${demand}`, basis && h('span', {class: 'xj-quiet'}, `（依据：${basis}）`),
    h('p', {class: 'xj-answer'}, answer ? `答复：${answer}` : '尚未答复'));
}

function changeList(changes) {
  return h('ul', {class: 'xj-changes'}, changes.map(change => h('li', {},
    h('span', {class: `xj-tag xj-${change.kind.toLowerCase()}`}, KINDS[change.kind]), h('b', {}, change.what),
    change.before && h('del', {}, change.before), change.after && h('ins', {}, change.after))));
}

function changes(entry) {
  if (!entry.changes.length) return null;
  if (entry.changes.length <= OPEN_CHANGES) return changeList(entry.changes);
  return h('details', {}, h('summary', {}, `共 ${entry.changes.length} 处不同`), changeList(entry.changes));
}

function item(entry) {
  return h('li', {'data-topic': entry.topic, class: entry.automatic ? 'xj-automatic' : null},
    h('time', {datetime: entry.at}, text(entry.at)),
    h('div', {},
      h('p', {class: 'xj-deed'}, h('span', {class: 'xj-tag'}, entry.topicName),
        entry.actor ? office(entry.actor) : h('span', {class: 'xj-who'}, '系统自动'), h('b', {class: 'xj-act'}, entry.act),
        entry.subject && h('span', {class: 'xj-subject'}, entry.subject)),
      entry.opinion && h('blockquote', {}, entry.opinion),
      entry.facts.map(fact => h('p', {class: 'xj-fact'}, fact)),
      entry.issues.length > 0 && h('ol', {class: 'xj-points'}, entry.issues.map(issue)),
      changes(entry),
      entry.step && stepLine(entry.step)));
}

/** @param actOf gives a button for a task that is waited for, or nothing */
function waiting(tasks, actOf) {
  if (!tasks.length) return null;
  return h('section', {class: 'xj-now'}, h('h4', {}, '正在办理'), h('ul', {}, tasks.map(task => h('li', {},
    h('b', {}, task.name), task.subject && `　${task.subject}`, `　${task.holderName || `待${task.roleName || '有关人员'}认领`}`,
    `　${text(task.since)} 转来${task.workingDays ? `，已 ${task.workingDays} 个工作日` : ''}`,
    task.due && `　期限 ${text(task.due)}`,
    task.lateDays !== undefined && h('span', {class: 'xj-late'}, `　逾期${task.lateDays ? ` ${task.lateDays} 个工作日` : ''}`), actOf(task)))));
}

/** Shows entries of one topic only; the choice appears where there are several. */
function topics(entries, list) {
  const names = new Map(entries.map(({topic, topicName}) => [topic, topicName]));
  if (names.size < 2) return null;
  const id = uniqueId('topic');
  const choice = h('select', {id}, h('option', {value: ''}, '全部'), [...names].map(([value, label]) => h('option', {value}, label)));
  choice.addEventListener('change', () => [...list.children].forEach(entry => {
    entry.hidden = Boolean(choice.value) && entry.dataset.topic !== choice.value;
  }));
  return h('p', {class: 'xj-topics'}, h('label', {for: id}, '只看'), choice);
}

/**
 * What happened to a case, oldest first, and before it what it waits for now.
 *
 * @param actOf gives what the reader may do about a task that is waited for
 */
export function timeline({entries, waiting: tasks}, actOf = () => null) {
  const list = h('ol', {class: 'xj-timeline'}, entries.map(item));
  return [waiting(tasks, actOf), entries.length ? [topics(entries, list), list] : h('p', {class: 'xj-none'}, '还没有记录。')];
}
