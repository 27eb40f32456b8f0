import {call} from '../../../common/api.js';
import {ask, dialogChoice, dialogText, inform} from '../../../common/dialog.js';
import {firstTaskOf} from './tasks.js';
import {ROOT, taskHash} from '../../../common/place.js';

const REASON_LENGTH = 500;
const DOWNLOAD_STARTS_MS = 60000;

function reason() {
  return dialogText('reason', '理由', REASON_LENGTH);
}

function post(path, body = {}) {
  return call('POST', path, {body});
}

/** Leads to the task that an act has created; where this person has none, the page shows the new state. */
async function goOn(businessKey, reload) {
  const taskId = await firstTaskOf(businessKey);
  if (taskId) location.hash = taskHash(taskId);
  else reload();
}

async function carryOut(dialog, reload, businessKeyOf) {
  const result = await ask({...dialog, act: async values => (await dialog.act(values)) || {}});
  if (result) await goOn(businessKeyOf(result), reload);
}

export function openCampaign(reload) {
  return carryOut({
    title: '发起宣讲活动',
    explanation: '将新建一项宣讲活动，由您拟定主题、时间、宣讲形式和参加单位，经分管领导签发后通知各单位。',
    confirm: '发起',
    act: () => post('/api/campaigns')
  }, reload, ({id}) => id);
}

export function invite(campaign, reload) {
  return carryOut({
    title: '邀请单位参加',
    explanation: `活动：${campaign.theme}`,
    inputs: [dialogChoice('unitId', '单位', campaign.invitable), reason()],
    confirm: '邀请',
    act: values => post(`/api/campaigns/${encodeURIComponent(campaign.id)}/invitations`, values)
  }, reload, () => null);
}

export function callOff(campaign, reload) {
  return carryOut({
    title: '终止宣讲活动',
    explanation: `终止后，“${campaign.theme}”所有未完成的方案和场次都将停止办理，不能恢复。`,
    inputs: [reason()],
    confirm: '终止活动',
    act: values => post(`/api/campaigns/${encodeURIComponent(campaign.id)}/call-off`, values)
  }, reload, () => null);
}

export function withdraw(plan, reload) {
  return carryOut({
    title: '撤回方案',
    explanation: '方案尚未有人受理审核，撤回后可继续修改，修改完再报送。',
    inputs: [reason()],
    confirm: '撤回',
    act: values => post(`/api/plans/${encodeURIComponent(plan.planId)}/withdrawal`, values)
  }, reload, () => plan.planId);
}

export function requestAmendment(plan, reload) {
  return carryOut({
    title: '申请修订方案',
    explanation: '已批准的方案如需增加、调整或取消场次，请说明理由；修订内容同样要经过审核。',
    inputs: [reason()],
    confirm: '申请修订',
    act: values => post(`/api/plans/${encodeURIComponent(plan.planId)}/amendment`, values)
  }, reload, () => plan.planId);
}

/** Hands over a document to print, or says why there is none. */
async function print(planId, document, name) {
  const response = await fetch(`${ROOT}/api/plans/${encodeURIComponent(planId)}/${document}`, {credentials: 'same-origin'}).catch(() => null);
  if (!response || !response.ok) {
    const problem = response && await response.json().catch(() => null);
    return inform(`打印${name}`, (problem && problem.detail) || '网络不通，暂时连不上服务器。');
  }
  const link = window.document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = `${name}.pdf`;
  link.click();
  // At once, some browsers could not read it any more.
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOAD_STARTS_MS);
}

/** The cards of all sessions of a plan that are still to be held, in one document. */
export function printCards({planId}) {
  return print(planId, 'session-cards', '宣讲场次卡');
}

/** The sheet on which the signatures of a plan stand. */
export function printApprovalSheet({planId}) {
  return print(planId, 'approval-sheet', '宣讲方案审批单');
}
