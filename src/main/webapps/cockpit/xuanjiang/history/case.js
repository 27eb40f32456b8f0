import {call} from '../../../common/api.js';
import {caseFile, CONCERNS, DOCUMENTS, EVIDENCE, TIMELINE} from '../../../common/case/case-file.js';
import {h} from '../../../common/dom.js';
import {backHash, caseHash, caseId} from './address.js';
import {operations} from './operations.js';
import {path} from './path.js';
import {results} from './search.js';

function plans(place, {id}) {
  return results(place, after => `/api/history?${new URLSearchParams({kind: 'PLAN', campaign: id, ...(after && {after})})}`);
}

/** Watchers see more of a case than those who work on it. */
const PARTS = [
  TIMELINE,
  {part: 'plans', label: '各单位方案', show: plans, of: ['CAMPAIGN']},
  {part: 'path', label: '流程图', show: path},
  DOCUMENTS, CONCERNS, EVIDENCE,
  {part: 'operations', label: '操作日志', show: operations}
];

function dossiers(view) {
  const campaign = view.kind === 'CAMPAIGN' ? view.id : view.parents.find(parent => parent.kind === 'CAMPAIGN').id;
  return h('p', {}, h('a', {href: `#/dossiers?campaign=${encodeURIComponent(campaign)}`}, '制作或下载档案'));
}

/** @param auditor whether the person may carry dossiers away */
export async function historyOfCase(content, auditor) {
  const view = await call('GET', `/api/cases/${encodeURIComponent(caseId())}`);
  await caseFile(content, {view, parts: PARTS, hashOf: caseHash, back: {hash: backHash(), label: '返回查询'}, more: auditor && dossiers(view)});
}
