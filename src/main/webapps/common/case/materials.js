import {call} from '../api.js';
import {h} from '../dom.js';
import {ROOT} from '../place.js';
import {text} from '../../tasklist/xuanjiang/format.js';
import {table} from '../tables.js';

const CONCERNS = [
  {label: '场次', of: row => row.sessionName}, {label: '日期', of: row => row.heldOn}, {label: '职工关切', of: row => row.question},
  {label: '答复责任', of: row => row.owner}, {label: '答复期限', of: row => row.dueOn}, {label: '答复', of: row => row.reply},
  {label: '措施', of: row => row.measures},
  {label: '情况', of: row => (row.reply ? `${row.settled ? '已办结' : '已答复，尚未办结'}　${row.repliedByName}　${text(row.repliedAt)}` : '尚未答复')}
];

function evidenceLink({title, link, file}) {
  if (file) return h('a', {href: `${ROOT}/api/evidence/${encodeURIComponent(file.id)}/content`, download: ''}, title || file.name);
  return link ? h('a', {href: link, target: '_blank', rel: 'noopener noreferrer'}, title) : title;
}

const EVIDENCE = [
  {label: '类别', of: row => row.kindName}, {label: '对应事项', of: row => row.subject},
  {label: '名称', of: evidenceLink},
  {label: '填报人', of: row => row.recordedByName || '系统自动'}, {label: '填报时间', of: row => row.recordedAt}
];

async function materials({id}) {
  return call('GET', `/api/cases/${encodeURIComponent(id)}/materials`);
}

export async function concerns(place, view) {
  place.replaceChildren(table('职工关切', CONCERNS, (await materials(view)).concerns, '没有登记职工关切。'));
}

export async function evidence(place, view) {
  place.replaceChildren(table('佐证', EVIDENCE, (await materials(view)).evidence, '没有佐证；佐证不作硬性要求。'));
}
