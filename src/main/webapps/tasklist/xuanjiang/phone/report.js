import {call} from '../../../common/api.js';
import {button, h} from '../../../common/dom.js';
import {ROOT} from '../../../common/place.js';
import {elements} from '../form/elements.js';
import {PhoneHost} from './phone-host.js';

const main = document.querySelector('main');
const bar = document.querySelector('footer');

function say(...lines) {
  main.replaceChildren(...lines.map(line => (typeof line === 'string' ? h('p', {}, line) : line)));
  bar.hidden = true;
}

function toTasks(label) {
  return h('a', {class: 'xj-button', href: `${ROOT}/camunda/app/tasklist/default/`}, label);
}

/** The form as it was deployed with the process of this very session. */
async function formOf(taskId) {
  const response = await fetch(`${ROOT}/camunda/api/engine/engine/default/task/${encodeURIComponent(taskId)}/deployed-form`, {credentials: 'same-origin'});
  if (!response.ok) throw new Error(`The form was not found (${response.status}).`);
  return document.adoptNode(new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('form'));
}

async function open(sessionId) {
  const {personId, topic, taskId, reason} = await call('GET', `/api/sessions/${sessionId}/report-task`);
  document.querySelector('h1').textContent = topic;
  if (!taskId) return say(reason, toTasks('返回待办任务'));
  const form = await formOf(taskId);
  form.addEventListener('submit', event => event.preventDefault());
  const submitButton = bar.querySelector('button');
  form.xjHost = new PhoneHost({taskId, user: personId, submitButton, submitted: () => say('已提交，谢谢。', toTasks('返回待办任务'))});
  main.replaceChildren(form);
  bar.hidden = false;
}

async function start() {
  say('正在打开……');
  try {
    await open(location.pathname.replace(/.*\/sessions\/([^/]+)\/report$/, '$1'));
  } catch (problem) {
    // Asked for anew, the page leads to the sign-in page and comes back.
    if (problem.status === 401) return location.reload();
    say(problem.explained ? problem.message : '网络不通，暂时打不开。请到信号好一些的地方再试，已填的内容不会丢。', button('重试', start));
    if (problem.status === undefined) throw problem;
  }
}

Object.entries(elements).forEach(([name, element]) => customElements.define(name, element));
await start();
