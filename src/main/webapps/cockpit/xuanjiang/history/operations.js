import {call} from '../../../common/api.js';
import {text} from '../../../tasklist/xuanjiang/format.js';
import {part, table} from '../../../common/tables.js';

const TASKS = [
  {label: '任务', of: row => row.name, short: true}, {label: '事项', of: row => row.subject}, {label: '角色', of: row => row.roleName, short: true},
  {label: '转来', of: row => row.created, short: true}, {label: '期限', of: row => row.due, short: true},
  {label: '持有经过', of: row => row.holdings.map(({at, holderName}) => `${text(at)} ${holderName || '退回待认领'}`).join('\n')},
  {label: '结束', of: row => (row.ended ? `${text(row.ended)} ${row.completedByName ? `${row.completedByName}办结` : '系统自动收回'}` : '办理中')}
];
const OPERATIONS = [
  {label: '时间', of: row => row.at, short: true}, {label: '操作人', of: row => row.personName || '系统自动'},
  {label: '操作', of: row => `${row.operation}（${row.entity}）`}, {label: '任务', of: row => row.taskName}, {label: '项目', of: row => row.property},
  {label: '原值', of: row => row.before}, {label: '新值', of: row => row.after}
];

/** Every task with everybody who held it, and the engine's log of what people did. */
export async function operations(place, {id}) {
  const {tasks, operations: log} = await call('GET', `/api/cases/${encodeURIComponent(id)}/operations`);
  place.replaceChildren(
    part('任务', '每项任务由谁持有、何时办结。', table('任务', TASKS, tasks, '没有任务。')),
    part('操作', '流程引擎记录的人员操作，最近的在前。', table('操作', OPERATIONS, log, '没有操作记录。')));
}
