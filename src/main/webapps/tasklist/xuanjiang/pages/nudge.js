import {call} from '../../../common/api.js';
import {ask, dialogText} from '../../../common/dialog.js';
import {button} from '../../../common/dom.js';

const REASON_LENGTH = 500;

async function nudge({taskId, name}, reload) {
  const done = await ask({
    title: '催办', confirm: '催办', about: taskId,
    explanation: `${name}。办理人（尚无人认领的，可以认领的人员）收到消息，表单上方显示您的理由；同一事项每个工作日只催办一次。`,
    inputs: [dialogText('reason', '理由', REASON_LENGTH)],
    act: async values => (await call('POST', `/api/tasks/${encodeURIComponent(taskId)}/nudges`, {body: values})) || true
  });
  if (done) reload();
}

/** Buttons for those tasks of a case that the reader may ask for. */
export function nudging({nudgeable}, reload) {
  return task => nudgeable.includes(task.taskId) && button('催办', () => nudge(task, reload), {'aria-label': `催办：${task.name}`});
}
