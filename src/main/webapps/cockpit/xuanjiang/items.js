import {call} from '../../common/api.js';
import {ask, dialogChoice, dialogText, inform} from '../../common/dialog.js';
import {button, h} from '../../common/dom.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {table} from '../../common/tables.js';
import {caseHash} from './history/address.js';
import {afterActing} from './watching.js';

const REASON_LENGTH = 500;
/** More than anybody reads at once; the counts above say how many there are. */
const SHOWN = 100;

function urge(item, reload) {
  return ask({
    title: '督办', confirm: '督办',
    explanation: `${item.stepName}　${item.subject}。督办内容将显示在该任务表单上方，任务列入“即将到期”。同一事项每个工作日只督办一次。`,
    inputs: [dialogText('reason', '督办内容', REASON_LENGTH)],
    act: async values => {
      await call('POST', `/api/supervision/tasks/${encodeURIComponent(item.taskId)}/urges`, {body: values});
      return true;
    }
  }).then(done => done && afterActing(reload));
}

/** No account begins with it. */
const BACK = '-';

async function handOver(item, reload) {
  const path = `/api/supervision/tasks/${encodeURIComponent(item.taskId)}`;
  let choice;
  try {
    choice = await call('GET', `${path}/successors`);
  } catch (problem) {
    if (problem.status === undefined) throw problem;
    return inform('移交', problem.message);
  }
  const {holder, successors} = choice;
  const done = await ask({
    title: '移交', confirm: '移交',
    explanation: `${item.stepName}　${item.subject}。现办理人：${holder.label}（${holder.value}）。只列出可以办理该事项的人员；已填写的内容会保留，供接办人采用。`,
    inputs: [
      dialogChoice('to', '接办人', [
        ...successors.map(({value, label}) => ({value, label: `${label}（${value}）`})), {value: BACK, label: '放回待办，由可以办理的人员认领'}
      ]),
      dialogText('reason', '移交理由', REASON_LENGTH)
    ],
    act: async ({to, reason}) => {
      await call('POST', `${path}/hand-overs`, {body: {from: holder.value, to: to === BACK ? null : to, reason}});
      return true;
    }
  });
  if (done) await afterActing(reload);
}

function days(item) {
  if (item.late) return item.workingDays ? `逾期 ${item.workingDays} 个工作日` : '今日逾期';
  const left = item.due && (item.workingDays ? `还有 ${item.workingDays} 个工作日` : '今日到期');
  const waiting = item.waitingDays ? `已 ${item.waitingDays} 个工作日无人认领` : '今日送达，尚未认领';
  return [left, item.holderName ? '办理中' : waiting].filter(Boolean).join('，');
}

function acts(item, mayUrge, reload) {
  return h('span', {class: 'xj-actions'},
    mayUrge && item.processInstanceId && button('督办', () => urge(item, reload)),
    mayUrge && item.processInstanceId && item.holderName && button('移交', () => handOver(item, reload)),
    item.processInstanceId && h('a', {href: `#/process-instance/${item.processInstanceId}/runtime`}, '查看流程'));
}

/** Open tasks with what the person may do about each. @param theme of the campaign, which is what a task is about that names nothing */
export function itemTable(caption, items, none, {theme, mayUrge, reload}) {
  return table(caption, [
    {label: '环节', of: item => item.stepName, short: true},
    {label: '事项', of: item => h('a', {href: caseHash(item.caseId)}, item.subject || theme)},
    {label: '办理人', of: item => item.holderName || `待${item.roleName}认领`},
    {label: '期限', of: item => item.due, short: true},
    {label: '情况', of: item => h('span', {class: item.late ? 'xj-late' : item.holderName ? null : 'xj-silent'}, days(item))},
    {label: '督办', of: item => (item.urged ? `${item.urged} 次，最近 ${text(item.lastUrged)}` : h('span', {class: 'xj-unbroken'}, '未督办'))},
    {label: '办理', of: item => acts(item, mayUrge, reload)}
  ], items, none);
}

/** Open tasks that are late, or that nobody has taken up for three working days. */
export function items(board, mayUrge, reload) {
  const {open, late, silent} = board.itemCounts;
  return [
    h('p', {}, `未办结事项 ${open} 项，其中逾期 ${late} 项，三个工作日以上无人认领 ${silent} 项。各单位的全部未办结事项，点“覆盖情况”中的单位名称查看。`),
    itemTable('逾期和无人认领的事项', board.items.slice(0, SHOWN), '没有逾期或者长时间无人认领的事项。', {theme: board.theme, mayUrge, reload}),
    board.items.length > SHOWN && h('p', {class: 'xj-none'}, `只列出前 ${SHOWN} 项。`)
  ];
}
